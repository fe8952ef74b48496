package dev.codeparity.analyzer.defect.reading;

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

  /** What the commit did. */
  public CommitTrace trace() {
    return trace;
  }

  /** What a fix asks, by file; empty for other commits. */
  public List<FileQuestion> questions() {
    return questions;
  }
}
