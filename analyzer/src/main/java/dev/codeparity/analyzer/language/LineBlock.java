package dev.codeparity.analyzer.language;

/**
 * A comment of whole lines, from one that begins with {@code start} to one that begins with {@code
 * end}, both included.
 */
record LineBlock(Mark start, Mark end) implements Rule {
  @Override
  public byte first() {
    return start.first();
  }

  @Override
  public boolean open(CodeScan scan) {
    if (!scan.atLineStart()
        || !scan.sees(start)
        || Bytes.isWord(scan.byteAt(scan.at + start.length()))) {
      return false;
    }
    int line = scan.at;
    while (line < scan.bytes.length && !isEnd(scan, line)) {
      line = Math.min(lineEnd(scan.bytes, line) + 1, scan.bytes.length);
    }
    scan.comment(lineEnd(scan.bytes, line));
    return true;
  }

  private boolean isEnd(CodeScan scan, int line) {
    return end.isAt(scan.bytes, line) && !Bytes.isWord(scan.byteAt(line + end.length()));
  }

  private static int lineEnd(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != '\n') {
      i++;
    }
    return i;
  }
}
