package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Hunk;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a file that a merge changed against all parents: each is taken from the first parent
 * that has it, and what no parent has is the merge's own.
 */
final class MergedLines {
  private static final int MISSING = -1;

  private final FileDigest file;
  private final int[] blamed;
  private final int[] respaced;
  private final int[] seenThrough;
  private final int[] unrefactored;

  /**
   * @param file the merged file, all its lines as added ones
   */
  MergedLines(FileDigest file) {
    this.file = file;
    this.blamed = missing(file.newLines);
    this.respaced = missing(file.newLines);
    this.seenThrough = missing(file.newLines);
    this.unrefactored = missing(file.newLines);
  }

  private static int[] missing(int lines) {
    int[] ids = new int[lines];
    Arrays.fill(ids, MISSING);
    return ids;
  }

  /** Takes the lines that a parent has and no parent before it had. */
  void take(FileDigest change, FileLines before) {
    take(change.hunks, before.blamed, blamed);
    take(change.spacelessHunks, before.respaced, respaced);
    take(change.hunks, before.seenThrough, seenThrough);
    take(change.hunks, before.unrefactored, unrefactored);
  }

  private static void take(List<Hunk> hunks, int[] before, int[] now) {
    int[] taken = missing(now.length);
    ChangedLines.keep(hunks, before, taken);
    for (int line = 0; line < now.length; line++) {
      now[line] = now[line] == MISSING ? taken[line] : now[line];
    }
  }

  /** The lines, those that no parent has added to the table. */
  FileLines complete(LineTable table) {
    int codeLines = 0;
    int firstOwn = table.nextId();
    for (int line = 0; line < blamed.length; line++) {
      byte flags = file.addedFlags[line];
      codeLines += flags & LineFlags.CODE;
      if (blamed[line] == MISSING) {
        blamed[line] = table.add(flags, file.sourceOf(line));
        seenThrough[line] = blamed[line];
        unrefactored[line] = blamed[line];
      }
    }
    boolean hasOwn = table.nextId() > firstOwn;
    for (int line = 0; line < respaced.length; line++) {
      if (respaced[line] == MISSING) {
        respaced[line] = hasOwn ? Math.max(blamed[line], firstOwn) : blamed[line];
      }
    }
    int[] written = Arrays.equals(blamed, seenThrough) ? blamed : seenThrough;
    return new FileLines(
        blamed,
        Arrays.equals(blamed, respaced) ? blamed : respaced,
        written,
        Arrays.equals(written, unrefactored) ? written : unrefactored,
        codeLines);
  }
}
