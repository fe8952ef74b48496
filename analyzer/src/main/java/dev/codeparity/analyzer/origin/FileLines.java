package dev.codeparity.analyzer.origin;

/**
 * The lines of one version of a file, by their ids in the {@link LineTable}.
 *
 * @see LineLedger for the views
 */
final class FileLines {
  private static final int[] NO_COMMITS = {};

  static final FileLines NONE = unknown(0);

  /** Ids in the view of {@code git blame}: every changed line is a new one. */
  final int[] blamed;

  /** Ids in the view of {@code git blame -w}: a line that changed in white space stays the same. */
  final int[] respaced;

  /** Ids in the defect view: a line that changed in looks only stays the same. */
  final int[] seenThrough;

  /** Ids in the defect view where refactorings are seen through, too. */
  final int[] unrefactored;

  /** Number of code lines. */
  final int codeLines;

  /** The commits that changed the file last, oldest first; empty where the past is forgotten. */
  final int[] changedBy;

  FileLines(int[] blamed, int[] respaced, int[] seenThrough, int[] unrefactored, int codeLines) {
    this(blamed, respaced, seenThrough, unrefactored, codeLines, NO_COMMITS);
  }

  private FileLines(
      int[] blamed,
      int[] respaced,
      int[] seenThrough,
      int[] unrefactored,
      int codeLines,
      int[] changedBy) {
    this.blamed = blamed;
    this.respaced = respaced;
    this.seenThrough = seenThrough;
    this.unrefactored = unrefactored;
    this.codeLines = codeLines;
    this.changedBy = changedBy;
  }

  FileLines changedBy(int[] commits) {
    return new FileLines(blamed, respaced, seenThrough, unrefactored, codeLines, commits);
  }

  /** Lines whose origin is not known, for a file that the history does not explain. */
  static FileLines unknown(int lines) {
    int[] ids = new int[lines];
    return new FileLines(ids, ids, ids, ids, 0);
  }

  /** The lines in one of the views. */
  int[] in(LineView view) {
    return switch (view) {
      case BLAMED -> blamed;
      case RESPACED -> respaced;
      case WRITTEN -> seenThrough;
      case BEFORE_REFACTORING -> unrefactored;
    };
  }

  int length() {
    return blamed.length;
  }
}
