package dev.codeparity.analyzer.language;

import java.util.Arrays;

/** Literals whose end depends on what stands around their opening quotation mark. */
enum RawQuoted implements Rule {
  /** {@code R"label(...)label"}, with an encoding prefix or none. */
  CPP {
    @Override
    public boolean open(CodeScan scan) {
      int r = scan.at - 1;
      if (scan.byteAt(r) != 'R' || !isEncoding(scan, r)) {
        return false;
      }
      int start = scan.at + 1;
      int bracket = start;
      while (bracket - start <= LONGEST_CPP_LABEL && isLabel(scan.byteAt(bracket))) {
        bracket++;
      }
      if (scan.byteAt(bracket) != '(') {
        return false;
      }
      byte[] close = new byte[bracket - start + 2];
      close[0] = ')';
      System.arraycopy(scan.bytes, start, close, 1, bracket - start);
      close[close.length - 1] = '"';
      scan.literal(Literal.raw(Mark.of(close)), bracket + 1 - scan.at);
      return true;
    }

    private boolean isLabel(byte b) {
      return b != '(' && b != ')' && b != '\\' && b != '"' && b != '\n' && !Bytes.isWhite(b);
    }

    private boolean isEncoding(CodeScan scan, int r) {
      byte before = scan.byteAt(r - 1);
      if (before == '8') {
        return scan.byteAt(r - 2) == 'u' && !Bytes.isWord(scan.byteAt(r - 3));
      }
      boolean letter = before == 'u' || before == 'U' || before == 'L';
      return !Bytes.isWord(letter ? scan.byteAt(r - 2) : before);
    }
  },

  /** {@code r#"..."#} with any number of hash signs, {@code br} and {@code cr} too. */
  RUST {
    @Override
    public boolean open(CodeScan scan) {
      int hashes = hashesBefore(scan);
      int r = scan.at - hashes - 1;
      byte before = scan.byteAt(r - 1);
      boolean prefixed = before == 'b' || before == 'c';
      if (scan.byteAt(r) != 'r' || Bytes.isWord(prefixed ? scan.byteAt(r - 2) : before)) {
        return false;
      }
      scan.literal(Literal.raw(quotes(1, hashes)), 1);
      return true;
    }
  },

  /** {@code #"..."#} and {@code #"""..."""#} with any number of hash signs, one at least. */
  SWIFT {
    @Override
    public boolean open(CodeScan scan) {
      int hashes = hashesBefore(scan);
      if (hashes == 0) {
        return false;
      }
      boolean block = scan.byteAt(scan.at + 1) == '"' && scan.byteAt(scan.at + 2) == '"';
      int quotes = block && scan.byteAt(scan.at + 3) != '#' ? 3 : 1;
      scan.literal(Literal.raw(quotes(quotes, hashes)), quotes);
      return true;
    }
  },

  /** {@code "..."}, the verbatim {@code @"..."} and the raw one with three or more quotes. */
  C_SHARP {
    @Override
    public boolean open(CodeScan scan) {
      int quotes = 0;
      while (scan.byteAt(scan.at + quotes) == '"') {
        quotes++;
      }
      byte before = scan.byteAt(scan.at - 1);
      if (before == '@' || (before == '$' && scan.byteAt(scan.at - 2) == '@')) {
        scan.literal(VERBATIM, 1);
      } else if (quotes > 2) {
        scan.literal(Literal.raw(quotes(quotes, 0)), quotes);
      } else {
        scan.literal(REGULAR, 1);
      }
      return true;
    }
  };

  private static final int LONGEST_CPP_LABEL = 16;
  private static final Mark QUOTE = Mark.of((byte) '"');
  private static final Literal VERBATIM =
      new Literal(QUOTE, false, true, true, false, Mark.NONE, (byte) 0);
  private static final Literal REGULAR =
      new Literal(QUOTE, true, false, false, false, Mark.NONE, (byte) 0);

  @Override
  public byte first() {
    return '"';
  }

  private static int hashesBefore(CodeScan scan) {
    int i = scan.at - 1;
    while (scan.byteAt(i) == '#') {
      i--;
    }
    return scan.at - 1 - i;
  }

  private static Mark quotes(int quotes, int hashes) {
    byte[] close = new byte[quotes + hashes];
    Arrays.fill(close, (byte) '#');
    Arrays.fill(close, 0, quotes, (byte) '"');
    return Mark.of(close);
  }
}
