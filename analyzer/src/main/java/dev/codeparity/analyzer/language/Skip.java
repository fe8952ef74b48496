package dev.codeparity.analyzer.language;

/**
 * A byte that takes the meaning from the next one, such as {@code $"} of Ruby.
 *
 * @param followers the bytes that lose their meaning
 */
record Skip(byte first, String followers) implements Rule {
  @Override
  public boolean open(CodeScan scan) {
    byte next = scan.byteAt(scan.at + 1);
    if (scan.at > 0 && first == '?' && !isFree(scan)) {
      return false;
    }
    if (followers.indexOf(next) < 0) {
      return false;
    }
    scan.code(scan.at + 2);
    return true;
  }

  /** Whether a character literal can stand here: not after a value, and not before a word. */
  private static boolean isFree(CodeScan scan) {
    byte before = scan.byteAt(scan.at - 1);
    return !Bytes.isWord(before)
        && ")]}\"'".indexOf(before) < 0
        && !Bytes.isWord(scan.byteAt(scan.at + 2));
  }
}
