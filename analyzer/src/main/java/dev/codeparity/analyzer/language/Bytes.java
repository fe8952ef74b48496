package dev.codeparity.analyzer.language;

/** Questions about bytes of source text. */
final class Bytes {
  private Bytes() {}

  /** White space other than the line feed. */
  static boolean isWhite(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\f' || b == 0x0b;
  }

  /** A byte of a name or number; every byte outside of ASCII is taken for one. */
  static boolean isWord(byte b) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || (b >= '0' && b <= '9')
        || b == '_'
        || b < 0;
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
