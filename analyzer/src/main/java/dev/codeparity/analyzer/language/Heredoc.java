package dev.codeparity.analyzer.language;

import java.util.Arrays;

/**
 * A here-document of Ruby, Perl and shells: {@code <<LABEL}, {@code <<-LABEL}, {@code <<~LABEL},
 * the label quoted or not; and of PHP: {@code <<<LABEL}. Its text begins on the next line. A label
 * that never comes is an operator.
 *
 * @param php whether PHP's form is meant
 */
record Heredoc(boolean php) implements Rule {
  /**
   * So many labels may be sought in vain in one file, since each such search reads the rest of it.
   */
  static final int MOST_MISSES = 8;

  /** What ends a here-document. */
  record Label(Mark name, boolean indented, boolean php) {

    /** The start of the line that ends the document, from a line start on; -1 for none. */
    int find(byte[] bytes, int from) {
      int line = from;
      while (line < bytes.length) {
        int i = line;
        while (indented && i < bytes.length && Bytes.isWhite(bytes[i])) {
          i++;
        }
        if (name.isAt(bytes, i) && endsHere(bytes, i + name.length())) {
          return line;
        }
        while (i < bytes.length && bytes[i] != '\n') {
          i++;
        }
        line = i + 1;
      }
      return -1;
    }

    private boolean endsHere(byte[] bytes, int end) {
      if (end >= bytes.length || bytes[end] == '\n') {
        return true;
      }
      return php ? !Bytes.isWord(bytes[end]) : bytes[end] == '\r';
    }
  }

  @Override
  public byte first() {
    return '<';
  }

  @Override
  public boolean open(CodeScan scan) {
    int i = scan.at;
    int arrows = 0;
    while (scan.byteAt(i) == '<' && arrows < 4) {
      i++;
      arrows++;
    }
    if (arrows != (php ? 3 : 2)) {
      if (arrows > 1) {
        scan.code(i);
        return true;
      }
      return false;
    }
    boolean indented = php;
    if (!php && (scan.byteAt(i) == '-' || scan.byteAt(i) == '~')) {
      indented = true;
      i++;
    }
    while (php && Bytes.isWhite(scan.byteAt(i))) {
      i++;
    }
    byte quote = scan.byteAt(i);
    boolean quoted = quote == '"' || quote == '\'' || quote == '`';
    int start = quoted ? i + 1 : i;
    int end = start;
    while (Bytes.isWord(scan.byteAt(end)) || (quoted && isInLabel(scan.byteAt(end), quote))) {
      end++;
    }
    if (end == start || Bytes.isDigit(scan.bytes[start])) {
      scan.code(i);
      return true;
    }
    scan.expect(new Label(Mark.of(Arrays.copyOfRange(scan.bytes, start, end)), indented, php));
    scan.literalText(quoted && scan.byteAt(end) == quote ? end + 1 : end);
    return true;
  }

  private static boolean isInLabel(byte b, byte quote) {
    return b != quote && b != '\n';
  }
}
