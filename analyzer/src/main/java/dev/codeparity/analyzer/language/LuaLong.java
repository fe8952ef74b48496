package dev.codeparity.analyzer.language;

import java.util.Arrays;

/**
 * {@code [[...]]} and {@code [==[...]==]} of Lua: a literal, or a comment after {@code --}.
 *
 * @param first {@code [} for the literal, {@code -} for the comment
 */
record LuaLong(byte first) implements Rule {
  @Override
  public boolean open(CodeScan scan) {
    boolean comment = first == '-';
    int bracket = scan.at + (comment ? 2 : 0);
    if ((comment && scan.byteAt(scan.at + 1) != '-') || scan.byteAt(bracket) != '[') {
      return false;
    }
    int level = 0;
    while (scan.byteAt(bracket + 1 + level) == '=') {
      level++;
    }
    if (scan.byteAt(bracket + 1 + level) != '[') {
      return false;
    }
    byte[] mark = new byte[level + 2];
    Arrays.fill(mark, (byte) '=');
    mark[0] = ']';
    mark[level + 1] = ']';
    Mark close = Mark.of(mark);
    if (comment) {
      scan.comment(end(scan.bytes, bracket + level + 2, close));
    } else {
      scan.literal(Literal.raw(close), level + 2);
    }
    return true;
  }

  private static int end(byte[] bytes, int from, Mark close) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == ']' && close.isAt(bytes, i)) {
        return i + close.length();
      }
    }
    return bytes.length;
  }
}
