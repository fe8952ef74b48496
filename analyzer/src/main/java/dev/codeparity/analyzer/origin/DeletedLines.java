package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Hunk;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The lines that a commit deletes from one file, with the commits that they come from. */
public final class DeletedLines {
  private final String path;
  private final LineTable table;
  private final Map<LineView, int[]> ids = new EnumMap<>(LineView.class);
  private final byte[] flags;

  /**
   * @param file the change that deletes them
   * @param before the lines of the file before
   */
  DeletedLines(FileDigest file, FileLines before, LineTable table) {
    this.path = file.oldPath;
    this.table = table;
    this.flags = file.deletedFlags;
    for (LineView view : LineView.values()) {
      ids.put(view, deleted(file, before.in(view)));
    }
  }

  private static int[] deleted(FileDigest file, int[] before) {
    int[] ids = new int[file.deletedFlags.length];
    int number = 0;
    for (Hunk hunk : file.hunks) {
      System.arraycopy(before, hunk.oldStart(), ids, number, hunk.oldLength());
      number += hunk.oldLength();
    }
    return ids;
  }

  /** The path before the commit. */
  public String path() {
    return path;
  }

  /** Number of deleted lines. */
  public int size() {
    return flags.length;
  }

  /** Where a line comes from, in one of the views. */
  public LineOrigin from(int line, LineView view) {
    return table.originOf(Objects.requireNonNull(ids.get(view))[line]);
  }

  /** Index of the commit that changed a line last, in whatever way; −1 if it is unknown. */
  public int blamed(int line) {
    return from(line, LineView.BLAMED).commit();
  }

  /** Index of the commit that wrote a line, cosmetic changes seen through; −1 if it is unknown. */
  public int origin(int line) {
    return from(line, LineView.WRITTEN).commit();
  }

  /** Number of a line's source in the record of its {@link #origin}; 0 for none. */
  public int source(int line) {
    return from(line, LineView.WRITTEN).source();
  }

  /** Whether a line holds code of which nothing remains: no cosmetic change, no move. */
  public boolean isCodeGone(int line) {
    return LineFlags.has(flags[line], LineFlags.CODE)
        && !LineFlags.has(flags[line], LineFlags.CARRIED);
  }

  /** Whether a line only takes part in a refactoring; false where the walk looked for none. */
  public boolean isRefactored(int line) {
    return LineFlags.has(flags[line], LineFlags.REFACTORED);
  }

  /** Whether a line holds code and did not only change in white space. */
  public boolean isCodeChanged(int line) {
    return LineFlags.has(flags[line], LineFlags.CODE)
        && !LineFlags.has(flags[line], LineFlags.RESPACED);
  }

  /** Whether a line lies in a test. */
  public boolean isTest(int line) {
    return LineFlags.has(flags[line], LineFlags.TEST);
  }

  /** Whether a code line says nothing of its own: punctuation or an import. */
  public boolean isTrivial(int line) {
    return LineFlags.has(flags[line], LineFlags.TRIVIAL);
  }
}
