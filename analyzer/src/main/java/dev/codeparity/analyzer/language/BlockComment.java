package dev.codeparity.analyzer.language;

/**
 * A comment between two marks.
 *
 * @param start what begins it
 * @param end what ends it
 * @param nests whether another one within must end first
 */
record BlockComment(Mark start, Mark end, boolean nests) implements Rule {
  @Override
  public byte first() {
    return start.first();
  }

  @Override
  public boolean open(CodeScan scan) {
    if (!scan.sees(start)) {
      return false;
    }
    scan.comment(end(scan.bytes, scan.at + start.length()));
    return true;
  }

  private int end(byte[] bytes, int from) {
    int depth = 1;
    int i = from;
    while (i < bytes.length) {
      byte b = bytes[i];
      if (b == end.first() && end.isAt(bytes, i)) {
        i += end.length();
        if (--depth == 0) {
          return i;
        }
      } else if (nests && b == start.first() && start.isAt(bytes, i)) {
        depth++;
        i += start.length();
      } else {
        i++;
      }
    }
    return i;
  }
}
