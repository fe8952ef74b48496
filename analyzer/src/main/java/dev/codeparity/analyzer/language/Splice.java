package dev.codeparity.analyzer.language;

/** A backslash at the end of a line joins it with the next one, and is white space otherwise. */
record Splice() implements Rule {
  @Override
  public byte first() {
    return '\\';
  }

  @Override
  public boolean open(CodeScan scan) {
    int end = scan.at + 1;
    while (end < scan.bytes.length && Bytes.isWhite(scan.bytes[end])) {
      end++;
    }
    if (scan.byteAt(end) != '\n') {
      return false;
    }
    scan.white(end);
    return true;
  }
}
