package dev.codeparity.analyzer.language;

/**
 * What is known about the lines of one file. Lines are counted from 0, as Git splits them: at line
 * feeds, a last line without one included. Immutable.
 */
public final class LineScan {
  static final int BLANK = 0;
  static final int COMMENT = 1;
  static final int CODE = 2;
  static final int TEXT = 3;
  static final int TRIVIAL = 4;
  private static final int KIND_MASK = 3;

  private final boolean isCode;
  private final byte[] flags;
  private final long[] hashes;
  private final int codeLines;

  LineScan(boolean isCode, byte[] flags, long[] hashes, int codeLines) {
    this.isCode = isCode;
    this.flags = flags;
    this.hashes = hashes;
    this.codeLines = codeLines;
  }

  /** Whether the file was read as code of a known language. */
  public boolean isCode() {
    return isCode;
  }

  /** The number of lines. */
  public int lines() {
    return flags.length;
  }

  /** The number of code lines; 0 for text. */
  public int codeLines() {
    return codeLines;
  }

  /**
   * What the line holds.
   *
   * @param line 0 to {@code lines() - 1}
   */
  public LineKind kind(int line) {
    return switch (flags[line] & KIND_MASK) {
      case BLANK -> LineKind.BLANK;
      case COMMENT -> LineKind.COMMENT;
      case CODE -> LineKind.CODE;
      default -> LineKind.TEXT;
    };
  }

  /**
   * Whether the line is a code line.
   *
   * @param line 0 to {@code lines() - 1}
   */
  public boolean isCodeLine(int line) {
    return (flags[line] & KIND_MASK) == CODE;
  }

  /**
   * Whether a code line says nothing of its own: it holds punctuation only, such as {@code });}, a
   * closing word such as {@code end}, or names other code, such as {@code import}. False for other
   * kinds of lines.
   *
   * @param line 0 to {@code lines() - 1}
   */
  public boolean isTrivial(int line) {
    return (flags[line] & TRIVIAL) != 0;
  }

  /**
   * A hash of what is neither white space nor comment, so that lines which differ in these only
   * have equal hashes; white space inside of literals counts. In text only white space is left out.
   * 0 for lines of comment and for blank lines, and for no other.
   *
   * @param line 0 to {@code lines() - 1}
   */
  public long codeHash(int line) {
    return hashes[line];
  }
}
