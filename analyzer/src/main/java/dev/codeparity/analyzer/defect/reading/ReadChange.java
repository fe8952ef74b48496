package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.List;

/** What was read from the contents that a commit changes. */
public final class ReadChange {
  /** Of a commit whose contents were not read. */
  public static final ReadChange NOTHING = new ReadChange(CommitTrace.NOTHING, List.of());

  private final CommitTrace trace;
  private final List<FileQuestion> questions;

  ReadChange(CommitTrace trace, List<FileQuestion> questions) {
    this.trace = trace;
    this.questions = List.copyOf(questions);
  }

  /** Writes it, to be kept. */
  public void pack(PackedOutput out) {
    trace.pack(out);
    out.all(questions, (to, question) -> question.pack(to));
  }

  /** Reads what {@link #pack} wrote. */
  public static ReadChange unpack(PackedInput in) {
    return new ReadChange(CommitTrace.unpack(in), in.all(FileQuestion::unpack));
  }

  /** What the commit did. */
  public CommitTrace trace() {
    return trace;
  }

  /** What a fix asks, by file; empty for other commits. */
  public List<FileQuestion> questions() {
    return questions;
  }
}
