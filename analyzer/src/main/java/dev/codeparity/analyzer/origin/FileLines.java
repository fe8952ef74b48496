package dev.codeparity.analyzer.origin;

/**
 * The lines of one version of a file, by their ids in the {@link LineTable}.
 *
 * @see LineLedger for the two views
 */
final class FileLines {
  private static final int[] NO_COMMITS = {};

  static final FileLines NONE = new FileLines(new int[0], new int[0], 0);

  /** Ids in the view of {@code git blame}: every changed line is a new one. */
  final int[] blamed;

  /** Ids in the defect view: a line that changed in looks only stays the same. */
  final int[] seenThrough;

  /** Number of code lines. */
  final int codeLines;

  /** The commits that changed the file last, oldest first; empty where the past is forgotten. */
  final int[] changedBy;

  FileLines(int[] blamed, int[] seenThrough, int codeLines) {
    this(blamed, seenThrough, codeLines, NO_COMMITS);
  }

  private FileLines(int[] blamed, int[] seenThrough, int codeLines, int[] changedBy) {
    this.blamed = blamed;
    this.seenThrough = seenThrough;
    this.codeLines = codeLines;
    this.changedBy = changedBy;
  }

  FileLines changedBy(int[] commits) {
    return new FileLines(blamed, seenThrough, codeLines, commits);
  }

  /** Lines whose origin is not known, for a file that the history does not explain. */
  static FileLines unknown(int lines) {
    int[] ids = new int[lines];
    return new FileLines(ids, ids, 0);
  }

  int length() {
    return blamed.length;
  }
}
