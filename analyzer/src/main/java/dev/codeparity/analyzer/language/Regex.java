package dev.codeparity.analyzer.language;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A regular expression between slashes, told from a division by what stands before it.
 *
 * @param ruby whether a name may be a call, as in {@code split /x/}
 */
record Regex(boolean ruby) implements Rule {
  private static final int LONGEST_KEYWORD = 10;
  private static final Set<String> KEYWORDS =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "instanceof",
          "do",
          "else",
          "yield",
          "await",
          "default",
          "if",
          "unless",
          "while",
          "until",
          "when",
          "and",
          "or",
          "not",
          "then",
          "elsif");
  private static final Literal MULTILINE =
      new Literal(Mark.of((byte) '/'), true, false, true, false, Mark.of("#{"), (byte) 0);

  @Override
  public byte first() {
    return '/';
  }

  @Override
  public boolean open(CodeScan scan) {
    if (!isExpected(scan)) {
      return false;
    }
    if (ruby) {
      scan.literal(MULTILINE, 1);
      return true;
    }
    int end = scan.regexEnd();
    if (end < 0) {
      return false;
    }
    scan.literalText(end);
    return true;
  }

  private boolean isExpected(CodeScan scan) {
    if (scan.last < 0 || (ruby && scan.startsLine())) {
      return true;
    }
    byte before = scan.byteAt(scan.last);
    if (ruby && RubyNames.expectedAt(scan)) {
      return false;
    }
    if (!Bytes.isWord(before) && before != '$') {
      return ")]}\"'`".indexOf(before) < 0 || (before == '}' && !ruby);
    }
    if (KEYWORDS.contains(wordBefore(scan))) {
      return true;
    }
    byte next = scan.byteAt(scan.at + 1);
    return ruby
        && scan.last < scan.at - 1
        && !Bytes.isDigit(before)
        && !Bytes.isWhite(next)
        && next != '\n'
        && next != '=';
  }

  private static String wordBefore(CodeScan scan) {
    int end = scan.last + 1;
    int start = end;
    while (end - start <= LONGEST_KEYWORD && Bytes.isWord(scan.byteAt(start - 1))) {
      start--;
    }
    return scan.byteAt(start - 1) == '.' || scan.byteAt(start - 1) == '$'
        ? ""
        : new String(scan.bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
