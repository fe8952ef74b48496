package dev.codeparity.analyzer.language;

/**
 * A comment up to the end of the line.
 *
 * @param start what begins it
 * @param place where it may begin
 * @param continued whether a backslash before the end of the line carries it on
 * @param unless what must not follow {@code start}; empty for nothing
 * @param until what ends it within the line, and is not part of it; empty for nothing
 */
record LineComment(Mark start, Place place, boolean continued, Mark unless, Mark until)
    implements Rule {

  enum Place {
    ANYWHERE,
    WORD_START,
    FILE_START
  }

  @Override
  public byte first() {
    return start.first();
  }

  @Override
  public boolean open(CodeScan scan) {
    if (!scan.sees(start) || !fits(scan) || unless.isAt(scan.bytes, scan.at + start.length())) {
      return false;
    }
    scan.comment(end(scan));
    return true;
  }

  private boolean fits(CodeScan scan) {
    return switch (place) {
      case ANYWHERE -> true;
      case FILE_START -> scan.at == 0;
      case WORD_START -> startsWord(scan.byteAt(scan.at - 1));
    };
  }

  private static boolean startsWord(byte before) {
    return Bytes.isWhite(before) || before == '\n' || ";|&()".indexOf(before) >= 0;
  }

  private int end(CodeScan scan) {
    byte[] bytes = scan.bytes;
    int i = scan.at + start.length();
    for (; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        if (!continued || !backslashBefore(scan, i)) {
          return i;
        }
      } else if (bytes[i] == until.first() && until.isAt(bytes, i)) {
        return i;
      }
    }
    return i;
  }

  private static boolean backslashBefore(CodeScan scan, int lineEnd) {
    byte before = scan.byteAt(lineEnd - 1);
    return before == '\\' || (before == '\r' && scan.byteAt(lineEnd - 2) == '\\');
  }
}
