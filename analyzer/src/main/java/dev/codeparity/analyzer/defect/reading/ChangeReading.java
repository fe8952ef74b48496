package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.Category;
import dev.codeparity.analyzer.language.LineScan;
import dev.codeparity.analyzer.origin.CodeReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads from the contents that a commit changes what the ranking needs later, when they are no
 * longer at hand. Safe for use from several threads.
 */
public final class ChangeReading {
  private static final int MOST_FILES = 12;

  private final CodeReading code;

  /**
   * @param code how files are read as code
   */
  public ChangeReading(CodeReading code) {
    this.code = code;
  }

  /**
   * One side of a change.
   *
   * @param trivial whether lines of punctuation and imports tell something, too
   */
  record Side(Blob blob, LineScan scan, Functions functions, boolean trivial) {
    boolean isTelling(int line) {
      return scan.isCodeLine(line) && (trivial || !scan.isTrivial(line));
    }
  }

  /**
   * Reads a commit. A fix of nothing but imports and punctuation asks about these.
   *
   * @param isFix whether its links will be asked for
   */
  public ReadChange read(CommitChanges changes, boolean isFix) {
    if (!(changes instanceof CommitChanges.Ordinary ordinary)) {
      return ReadChange.NOTHING;
    }
    List<FileTrace> traces = new ArrayList<>();
    List<FileQuestion> questions = new ArrayList<>();
    read(ordinary.files(), isFix, false, traces, questions);
    if (isFix && questions.isEmpty()) {
      read(ordinary.files(), true, true, new ArrayList<>(), questions);
    }
    return new ReadChange(new CommitTrace(ordinary.files().size(), traces), chosen(questions));
  }

  private void read(
      List<FileChange> changes,
      boolean isFix,
      boolean trivial,
      List<FileTrace> traces,
      List<FileQuestion> questions) {
    for (FileChange change : changes) {
      if (change.isSubmodule() || change.isBinary()) {
        continue;
      }
      Optional<Side> before = side(change.oldPath(), change.oldBlob(), trivial);
      Optional<Side> now = side(change.newPath(), change.newBlob(), trivial);
      if (before.isEmpty() && now.isEmpty()) {
        continue;
      }
      FileTrace trace = trace(change, before, now);
      traces.add(trace);
      if (isFix && before.isPresent() && trace.lines() > 0) {
        boolean test = code.categoryOf(change.oldPath()) == Category.TEST;
        questions.add(
            new QuestionReading(change.hunks(), before.get(), now)
                .ask(change.newPath(), test, trace));
      }
    }
  }

  /** Files of tests are asked about only where nothing else changed. */
  private static List<FileQuestion> chosen(List<FileQuestion> all) {
    List<FileQuestion> product = all.stream().filter(file -> !file.test()).toList();
    return (product.isEmpty() ? all : product)
        .stream()
            .sorted(
                Comparator.comparingInt((FileQuestion file) -> -file.trace().lines())
                    .thenComparing(FileQuestion::path))
            .limit(MOST_FILES)
            .toList();
  }

  private Optional<Side> side(String path, Blob blob, boolean trivial) {
    if (blob.lineCount() == 0) {
      return Optional.empty();
    }
    return code.scan(path, blob)
        .map(scan -> new Side(blob, scan, Functions.of(blob, scan), trivial));
  }

  private static FileTrace trace(FileChange change, Optional<Side> before, Optional<Side> now) {
    Fingerprint.Collector functions = new Fingerprint.Collector();
    Lines deleted = new Lines(functions);
    Lines added = new Lines(functions);
    for (Hunk hunk : change.hunks()) {
      before.ifPresent(side -> deleted.add(side, hunk.oldStart(), hunk.oldEnd()));
      now.ifPresent(side -> added.add(side, hunk.newStart(), hunk.newEnd()));
    }
    String path = change.newPath();
    return new FileTrace(
        path.substring(path.lastIndexOf('/') + 1).hashCode(),
        change.kind() == ChangeKind.ADDED,
        deleted.names.toFingerprint(),
        added.names.toFingerprint(),
        functions.toFingerprint(),
        deleted.lines.toFingerprint(),
        added.lines.toFingerprint());
  }

  /** What stands in the changed telling lines of one side. */
  private record Lines(
      Fingerprint.Collector functions, Fingerprint.Collector names, Fingerprint.Collector lines) {
    Lines(Fingerprint.Collector functions) {
      this(functions, new Fingerprint.Collector(), new Fingerprint.Collector());
    }

    void add(Side side, int from, int to) {
      int heading = Integer.MIN_VALUE;
      for (int line = from; line < to; line++) {
        if (!side.isTelling(line)) {
          continue;
        }
        lines.add(Long.hashCode(side.scan.codeHash(line)));
        Names.inLine(side.blob, line, names::add);
        if (side.functions.headingOf(line) != heading) {
          heading = side.functions.headingOf(line);
          if (heading >= 0) {
            functions.add(side.functions.nameOf(line));
          }
        }
      }
    }
  }
}
