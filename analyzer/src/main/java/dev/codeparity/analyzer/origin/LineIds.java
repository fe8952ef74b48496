package dev.codeparity.analyzer.origin;

import java.util.function.IntUnaryOperator;

/**
 * The lines of one version of a file, each by a number that stays with it as long as it lives:
 * through changes of its looks, through moves and from file to file.
 */
public final class LineIds {
  /** Of a line whose origin is not known. */
  public static final int UNKNOWN = 0;

  private final IntUnaryOperator commitOf;
  private final int[] ids;

  private LineIds(IntUnaryOperator commitOf, int[] ids) {
    this.commitOf = commitOf;
    this.ids = ids;
  }

  LineIds(LineTable table, int[] ids) {
    this(table::commitOf, ids);
  }

  /**
   * Lines that somebody else has numbered, of which nobody asks for the commit.
   *
   * @param ids 1 or more each
   */
  public static LineIds numbered(int[] ids) {
    return new LineIds(id -> -1, ids.clone());
  }

  /** Number of lines. */
  public int size() {
    return ids.length;
  }

  /** The number of a line, or {@link #UNKNOWN}; unknown, too, beyond the last line. */
  public int of(int line) {
    return line < ids.length ? ids[line] : UNKNOWN;
  }

  /** Index of the commit that wrote a line; −1 if it is unknown. */
  public int commitOf(int line) {
    return commitOf.applyAsInt(of(line));
  }
}
