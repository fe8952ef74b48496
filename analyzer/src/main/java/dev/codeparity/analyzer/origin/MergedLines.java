package dev.codeparity.analyzer.origin;

import java.util.Arrays;

/**
 * The lines of a file that a merge changed against all parents: each is taken from the first parent
 * that has it, and what no parent has is the merge's own.
 */
final class MergedLines {
  private final FileDigest file;
  private final int[] blamed;
  private final int[] seenThrough;
  private final boolean[] known;

  /**
   * @param file the merged file, all its lines as added ones
   */
  MergedLines(FileDigest file) {
    this.file = file;
    this.blamed = new int[file.newLines];
    this.seenThrough = new int[file.newLines];
    this.known = new boolean[file.newLines];
  }

  /** Takes the lines that a parent has and no parent before it had. */
  void take(FileDigest change, FileLines before) {
    int oldLine = 0;
    int newLine = 0;
    for (int i = 0; i <= change.hunks.size(); i++) {
      int sameEnd = i < change.hunks.size() ? change.hunks.get(i).newStart() : change.newLines;
      for (; newLine < sameEnd; newLine++, oldLine++) {
        if (!known[newLine]) {
          known[newLine] = true;
          blamed[newLine] = before.blamed[oldLine];
          seenThrough[newLine] = before.seenThrough[oldLine];
        }
      }
      if (i < change.hunks.size()) {
        oldLine = change.hunks.get(i).oldEnd();
        newLine = change.hunks.get(i).newEnd();
      }
    }
  }

  /** The lines, those that no parent has added to the table. */
  FileLines complete(LineTable table) {
    int codeLines = 0;
    for (int line = 0; line < known.length; line++) {
      byte flags = file.addedFlags[line];
      codeLines += flags & LineFlags.CODE;
      if (!known[line]) {
        blamed[line] = table.add(flags, file.sourceOf(line));
        seenThrough[line] = blamed[line];
      }
    }
    boolean sameViews = Arrays.equals(blamed, seenThrough);
    return new FileLines(blamed, sameViews ? blamed : seenThrough, codeLines);
  }
}
