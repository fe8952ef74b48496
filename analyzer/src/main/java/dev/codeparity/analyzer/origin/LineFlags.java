package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.language.LineScan;

/** What is known of a line, in the bits of a byte. */
final class LineFlags {
  /** It is a code line. */
  static final byte CODE = 1;

  /** It lies in a test. */
  static final byte TEST = 2;

  /** It says nothing of its own: punctuation or an import. */
  static final byte TRIVIAL = 4;

  /**
   * Of a deleted line: an added line continues it. Of an added line: it continues a deleted one.
   */
  static final byte CARRIED = 8;

  /** Of a deleted line: it changed in white space alone. */
  static final byte RESPACED = 16;

  /** Of a deleted or an added line: it takes part in a refactoring alone. */
  static final byte REFACTORED = 32;

  private LineFlags() {}

  static byte of(LineScan scan, int line) {
    if (!scan.isCodeLine(line)) {
      return 0;
    }
    return scan.isTrivial(line) ? CODE | TRIVIAL : CODE;
  }

  static boolean has(byte flags, byte flag) {
    return (flags & flag) != 0;
  }

  /** Whether it is a code line that says something of its own. */
  static boolean isTelling(byte flags) {
    return (flags & (CODE | TRIVIAL)) == CODE;
  }
}
