package dev.codeparity.analyzer.language;

/** {@code 'x'} is a character, {@code 'x} a name: lifetimes of Rust, symbols of Scala. */
record CharOrName() implements Rule {
  private static final int LONGEST_CHARACTER = 4;
  private static final Literal CHARACTER =
      new Literal(Mark.of((byte) '\''), true, false, false, false, Mark.NONE, (byte) 0);

  @Override
  public byte first() {
    return '\'';
  }

  @Override
  public boolean open(CodeScan scan) {
    if (!isCharacter(scan)) {
      return false;
    }
    scan.literal(CHARACTER, 1);
    return true;
  }

  private static boolean isCharacter(CodeScan scan) {
    byte next = scan.byteAt(scan.at + 1);
    if (next == '\\') {
      return true;
    }
    int length = 1;
    while (next < 0 && length < LONGEST_CHARACTER && scan.byteAt(scan.at + 1 + length) < 0) {
      length++;
    }
    return next != '\'' && scan.byteAt(scan.at + 1 + length) == '\'';
  }
}
