package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Hunk;
import java.util.List;

/** Turns the lines of a file before a commit into those after it. */
final class ChangedLines {
  private final LineTable table;
  private final boolean rememberPast;

  /**
   * @param rememberPast whether to note which line each new one came in the place of
   */
  ChangedLines(LineTable table, boolean rememberPast) {
    this.table = table;
    this.rememberPast = rememberPast;
  }

  /**
   * The lines of a changed file.
   *
   * @param before its lines before
   * @param all the lines before of every file of the commit, from which lines may have moved
   */
  FileLines rewrite(FileDigest file, FileLines before, List<FileLines> all) {
    boolean sameViews = before.blamed == before.seenThrough && file.carried.length == 0;
    int[] blamed = new int[file.newLines];
    int[] seenThrough = sameViews ? blamed : new int[file.newLines];
    int codeLines = before.codeLines;
    for (byte flags : file.deletedFlags) {
      codeLines -= flags & LineFlags.CODE;
    }
    int oldLine = 0;
    int newLine = 0;
    int number = 0;
    for (Hunk hunk : file.hunks) {
      int same = hunk.newStart() - newLine;
      System.arraycopy(before.blamed, oldLine, blamed, newLine, same);
      if (!sameViews) {
        System.arraycopy(before.seenThrough, oldLine, seenThrough, newLine, same);
      }
      oldLine = hunk.oldEnd();
      for (newLine = hunk.newStart(); newLine < hunk.newEnd(); newLine++, number++) {
        int id = table.add(file.addedFlags[number], file.sourceOf(number));
        blamed[newLine] = id;
        if (rememberPast && hunk.oldLength() > 0) {
          table.setReplaced(id, before.seenThrough[counterpart(hunk, newLine)]);
        }
        if (!sameViews) {
          seenThrough[newLine] = origin(file, number, id, before, all);
        }
        codeLines += file.addedFlags[number] & LineFlags.CODE;
      }
    }
    int same = file.newLines - newLine;
    System.arraycopy(before.blamed, oldLine, blamed, newLine, same);
    if (!sameViews) {
      System.arraycopy(before.seenThrough, oldLine, seenThrough, newLine, same);
    }
    return new FileLines(blamed, seenThrough, Math.max(0, codeLines));
  }

  /** The old line that stood where a new line of a hunk stands, both sides stretched alike. */
  private static int counterpart(Hunk hunk, int newLine) {
    long place = (long) (newLine - hunk.newStart()) * hunk.oldLength() / hunk.newLength();
    return hunk.oldStart() + (int) place;
  }

  /** The line that an added one continues, or itself; a followed file knows only its own lines. */
  private static int origin(
      FileDigest file, int number, int own, FileLines before, List<FileLines> all) {
    if (!file.isCarried(number)) {
      return own;
    }
    long source = file.carried[number];
    int sourceFile = FileDigest.fileOf(source);
    FileLines lines = sourceFile < all.size() ? all.get(sourceFile) : before;
    int id = lines.seenThrough[FileDigest.lineOf(source)];
    return id == 0 ? own : id;
  }
}
