package dev.codeparity.analyzer.language;

/**
 * A literal that begins with a fixed mark.
 *
 * @param start what begins it
 * @param literal how it goes on
 * @param digits whether {@code start} within a number means nothing
 */
record Quoted(Mark start, Literal literal, boolean digits) implements Rule {
  private static final int LONGEST_NUMBER = 64;

  @Override
  public byte first() {
    return start.first();
  }

  @Override
  public boolean open(CodeScan scan) {
    if (!scan.sees(start) || (digits && followsDigits(scan))) {
      return false;
    }
    scan.literal(literal, start.length());
    return true;
  }

  private static boolean followsDigits(CodeScan scan) {
    int i = scan.at - 1;
    int lowest = Math.max(scan.at - LONGEST_NUMBER, 0);
    while (i >= lowest
        && (Bytes.isWord(scan.bytes[i])
            || (scan.bytes[i] == '\'' && Bytes.isWord(scan.byteAt(i - 1))))) {
      i--;
    }
    return i + 1 < scan.at && Bytes.isDigit(scan.bytes[i + 1]);
  }
}
