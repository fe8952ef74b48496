package dev.codeparity.analyzer.language;

/** {@code %q(...)} and its like of Ruby, told from the operator by what stands around it. */
record Percent() implements Rule {
  private static final Mark HOLE = Mark.of("#{");

  @Override
  public byte first() {
    return '%';
  }

  @Override
  public boolean open(CodeScan scan) {
    byte next = scan.byteAt(scan.at + 1);
    boolean typed = "qQwWiIrxs".indexOf(next) >= 0;
    byte opener = typed ? scan.byteAt(scan.at + 2) : next;
    if (!isOpener(opener, typed) || !isExpected(scan)) {
      return false;
    }
    byte closer = Syntax.closerOf(opener);
    boolean interpolated = !typed || "QWIrx".indexOf(next) >= 0;
    boolean clash = opener == '{' || opener == '#';
    scan.literal(
        new Literal(
            Mark.of(closer),
            true,
            false,
            true,
            false,
            interpolated && !clash ? HOLE : Mark.NONE,
            closer == opener ? 0 : opener),
        typed ? 3 : 2);
    return true;
  }

  private static boolean isOpener(byte b, boolean typed) {
    return "([{<|!/".indexOf(b) >= 0 || (typed && "^-+:;,.@#%$&*~\"'`".indexOf(b) >= 0);
  }

  private static boolean isExpected(CodeScan scan) {
    if (scan.startsLine()) {
      return true;
    }
    if (RubyNames.expectedAt(scan)) {
      return false;
    }
    byte before = scan.byteAt(scan.last);
    boolean afterValue = Bytes.isWord(before) || ")]}\"'`".indexOf(before) >= 0;
    return !afterValue || (scan.last < scan.at - 1 && Bytes.isWord(before));
  }
}
