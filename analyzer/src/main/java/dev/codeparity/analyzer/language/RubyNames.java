package dev.codeparity.analyzer.language;

/** Tells operators of Ruby from their names, as in {@code def /(other)}. */
final class RubyNames {
  private static final Mark DEF = Mark.of("def");

  private RubyNames() {}

  /** Whether what stands before makes a name of an operator here: {@code def}, a dot or a colon. */
  static boolean expectedAt(CodeScan scan) {
    int last = scan.last;
    byte before = scan.byteAt(last);
    boolean symbol = before == ':' && last == scan.at - 1 && scan.byteAt(last - 1) != ':';
    boolean definition = DEF.isAt(scan.bytes, last - 2) && !Bytes.isWord(scan.byteAt(last - 3));
    return symbol || before == '.' || definition;
  }
}
