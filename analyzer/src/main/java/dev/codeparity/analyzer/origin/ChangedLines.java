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
    int[] blamed = new int[file.newLines];
    keep(file.hunks, before.blamed, blamed);
    int codeLines = before.codeLines;
    for (byte flags : file.deletedFlags) {
      codeLines -= flags & LineFlags.CODE;
    }
    int firstOwn = table.nextId();
    int number = 0;
    for (Hunk hunk : file.hunks) {
      for (int line = hunk.newStart(); line < hunk.newEnd(); line++, number++) {
        int id = table.add(file.addedFlags[number], file.sourceOf(number));
        blamed[line] = id;
        if (rememberPast && hunk.oldLength() > 0) {
          table.setReplaced(id, before.seenThrough[counterpart(hunk, line)]);
        }
        codeLines += file.addedFlags[number] & LineFlags.CODE;
      }
    }
    int[] seenThrough = seenThrough(file, before, all, blamed);
    return new FileLines(
        blamed,
        respaced(file, before, blamed, firstOwn),
        seenThrough,
        unrefactored(file, before, all, blamed, seenThrough),
        Math.max(0, codeLines));
  }

  /** The old line that stood where a new line of a hunk stands, both sides stretched alike. */
  private static int counterpart(Hunk hunk, int newLine) {
    long place = (long) (newLine - hunk.newStart()) * hunk.oldLength() / hunk.newLength();
    return hunk.oldStart() + (int) place;
  }

  /** Copies the lines that no hunk touches. */
  static void keep(List<Hunk> hunks, int[] before, int[] now) {
    int oldLine = 0;
    int newLine = 0;
    for (Hunk hunk : hunks) {
      System.arraycopy(before, oldLine, now, newLine, hunk.newStart() - newLine);
      oldLine = hunk.oldEnd();
      newLine = hunk.newEnd();
    }
    System.arraycopy(before, oldLine, now, newLine, now.length - newLine);
  }

  /**
   * The lines in the view that ignores white space. A line that is new there alone gets the id of
   * another line of the commit, which tells its origin as well.
   */
  private static int[] respaced(FileDigest file, FileLines before, int[] blamed, int firstOwn) {
    if (before.respaced == before.blamed && file.spacelessHunks == file.hunks) {
      return blamed;
    }
    int[] respaced = blamed.clone();
    keep(file.hunks, before.respaced, respaced);
    if (file.spacelessHunks != file.hunks) {
      boolean hasOwn = file.addedFlags.length > 0;
      for (Hunk hunk : file.spacelessHunks) {
        for (int line = hunk.newStart(); line < hunk.newEnd(); line++) {
          respaced[line] = hasOwn ? Math.max(blamed[line], firstOwn) : respaced[line];
        }
      }
      keep(file.spacelessHunks, before.respaced, respaced);
    }
    return respaced;
  }

  private static int[] seenThrough(
      FileDigest file, FileLines before, List<FileLines> all, int[] blamed) {
    if (before.seenThrough == before.blamed && file.carried.length == 0) {
      return blamed;
    }
    int[] seenThrough = blamed.clone();
    keep(file.hunks, before.seenThrough, seenThrough);
    carry(file, file.carried, before, all, LineView.WRITTEN, seenThrough);
    return seenThrough;
  }

  private static int[] unrefactored(
      FileDigest file, FileLines before, List<FileLines> all, int[] blamed, int[] seenThrough) {
    if (before.unrefactored == before.seenThrough && file.refactored.length == 0) {
      return seenThrough;
    }
    int[] unrefactored = blamed.clone();
    keep(file.hunks, before.unrefactored, unrefactored);
    carry(file, file.carried, before, all, LineView.BEFORE_REFACTORING, unrefactored);
    carry(file, file.refactored, before, all, LineView.BEFORE_REFACTORING, unrefactored);
    return unrefactored;
  }

  /** Gives the added lines that continue an old one its origin. */
  private static void carry(
      FileDigest file,
      long[] sources,
      FileLines before,
      List<FileLines> all,
      LineView view,
      int[] now) {
    if (sources.length == 0) {
      return;
    }
    int number = 0;
    for (Hunk hunk : file.hunks) {
      for (int line = hunk.newStart(); line < hunk.newEnd(); line++, number++) {
        if (sources[number] != FileDigest.NEW) {
          now[line] = origin(sources[number], now[line], before, all, view);
        }
      }
    }
  }

  /** The line that an added one continues; a followed file knows only its own lines. */
  private static int origin(
      long source, int own, FileLines before, List<FileLines> all, LineView view) {
    int sourceFile = FileDigest.fileOf(source);
    FileLines lines = sourceFile < all.size() ? all.get(sourceFile) : before;
    int id = lines.in(view)[FileDigest.lineOf(source)];
    return id == 0 ? own : id;
  }
}
