package dev.codeparity.analyzer.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One pass over one code file. The loop of {@link #plainCode} takes nearly all bytes; whatever can
 * begin a comment or literal is left to the {@link Rule}s, which move the scan on by its own steps.
 */
final class CodeScan {
  private static final int COMMENT = 4;
  private static final int LITERAL = 8;
  private static final int CODE = Syntax.PUNCTUATION | Syntax.WORD | LITERAL;

  final byte[] bytes;

  /** Where the scan stands. */
  int at;

  /** The last byte of code before it, or -1. */
  int last = -1;

  private final Syntax syntax;
  private final LineSink sink;
  private final List<Heredoc.Label> heredocs = new ArrayList<>();
  private final Deque<Hole> holes = new ArrayDeque<>();
  private int heredocMisses;
  private int regexMissedUntil;
  private int lineStart;
  private long hash = LineSink.SEED;
  private int seen;
  private boolean startedInLiteral;

  CodeScan(byte[] bytes, Syntax syntax) {
    this.bytes = bytes;
    this.syntax = syntax;
    sink = new LineSink(bytes.length);
  }

  LineScan run() {
    if (Mark.of("\ufeff").isAt(bytes, 0)) {
      at = 3;
    }
    syntax.start().ifPresent(literal -> literal(literal, 0));
    while (plainCode()) {
      special();
    }
    if (lineStart < bytes.length) {
      endLine();
    }
    return sink.toScan(true);
  }

  /** Whether {@code expected} stands here. */
  boolean sees(Mark expected) {
    return expected.isAt(bytes, at);
  }

  /** The byte at a place, or a line feed outside of the file. */
  byte byteAt(int index) {
    return index >= 0 && index < bytes.length ? bytes[index] : (byte) '\n';
  }

  boolean atLineStart() {
    return at == lineStart;
  }

  /** Whether no code stands before this on its line. */
  boolean startsLine() {
    return last < lineStart;
  }

  /** Takes the bytes up to {@code end} as code of one line. */
  void code(int end) {
    while (at < end) {
      byte b = bytes[at];
      hash = (hash ^ b) * LineSink.PRIME;
      seen |= Syntax.plainClass(b);
      last = at++;
    }
  }

  /** Takes the bytes up to {@code end} as comment. */
  void comment(int end) {
    int mark = 0;
    for (; at < end; at++) {
      byte b = bytes[at];
      if (b == '\n') {
        seen |= mark;
        endLine();
        mark = 0;
      } else if (!Bytes.isWhite(b)) {
        mark = COMMENT;
      }
    }
    seen |= mark;
  }

  /** Takes the bytes up to {@code end} as content of a literal. */
  void literalText(int end) {
    while (at < end) {
      literalByte();
    }
  }

  /** The literal that starts at {@code open} bytes on; reads up to its end or first hole. */
  void literal(Literal literal, int open) {
    literalText(at + open);
    goOn(literal, 0);
  }

  /** Keeps a here-document for the end of this line. */
  void expect(Heredoc.Label label) {
    heredocs.add(label);
  }

  /** The end of a regular expression that starts here; -1 if the line ends first. */
  int regexEnd() {
    if (at < regexMissedUntil) {
      return -1;
    }
    boolean set = false;
    int i = at + 1;
    for (; i < bytes.length && bytes[i] != '\n'; i++) {
      byte b = bytes[i];
      if (b == '\\' && byteAt(i + 1) != '\n') {
        i++;
      } else if (b == '/' && !set) {
        return i + 1;
      } else if (b == '[' || b == ']') {
        set = b == '[';
      }
    }
    // One search in vain a line, or a line of slashes would take quadratic time.
    regexMissedUntil = i;
    return -1;
  }

  /** Takes the bytes up to {@code end} as white space of one line. */
  void white(int end) {
    at = end;
  }

  /** Takes code until the next byte that needs a look; false at the end of the file. */
  private boolean plainCode() {
    final byte[] content = bytes;
    final byte[] classes = syntax.classes();
    int i = at;
    int end = last;
    long h = hash;
    int kinds = 0;
    while (i < content.length) {
      byte b = content[i];
      int kind = classes[b & 0xff];
      if (kind > Syntax.WORD) {
        break;
      }
      if (kind != Syntax.WHITE) {
        h = (h ^ b) * LineSink.PRIME;
        kinds |= kind;
        end = i;
      }
      i++;
    }
    at = i;
    last = end;
    hash = h;
    seen |= kinds;
    return i < content.length;
  }

  private void special() {
    byte b = bytes[at];
    if (b == '\n') {
      endLine();
      at++;
      if (!heredocs.isEmpty()) {
        readHeredocs();
      }
      return;
    }
    for (Rule rule : syntax.rules(b)) {
      if (rule.open(this)) {
        return;
      }
    }
    code(at + 1);
    if (!holes.isEmpty() && holes.peek().endsAt(b)) {
      Hole hole = holes.pop();
      goOn(hole.literal(), hole.depth());
    }
  }

  /** Reads on in a literal, {@code depth} brackets deep. */
  private void goOn(Literal literal, int depth) {
    byte close = literal.close().first();
    int open = depth;
    while (at < bytes.length) {
      byte b = bytes[at];
      if (b == '\n' && !literal.multiline()) {
        return;
      }
      if (b == close && sees(literal.close())) {
        int length = literal.close().length();
        if (literal.doubled() && literal.close().isAt(bytes, at + length)) {
          literalText(at + 2 * length);
        } else if (open > 0) {
          open--;
          literalText(at + length);
        } else {
          literalText(at + length + (literal.greedy() ? moreOf(close, at + length) : 0));
          return;
        }
      } else if (literal.hasHole() && sees(literal.hole())) {
        literalText(at + literal.hole().length());
        holes.push(new Hole(literal, open));
        return;
      } else if (b == '\\' && literal.escape()) {
        literalText(at + escapeLength());
      } else {
        if (b == literal.nest() && b != 0) {
          open++;
        }
        literalByte();
      }
    }
  }

  private int moreOf(byte b, int from) {
    int to = from;
    while (to < bytes.length && bytes[to] == b) {
      to++;
    }
    return to - from;
  }

  private int escapeLength() {
    int length = byteAt(at + 1) == '\r' && byteAt(at + 2) == '\n' ? 3 : 2;
    return Math.min(length, bytes.length - at);
  }

  private void literalByte() {
    byte b = bytes[at];
    if (b == '\n') {
      endLine();
      at++;
      startedInLiteral = true;
      seen = LITERAL;
      return;
    }
    seen |= LITERAL;
    if (b != '\r' || byteAt(at + 1) != '\n') {
      hash = (hash ^ b) * LineSink.PRIME;
    }
    last = at++;
  }

  private void readHeredocs() {
    for (Heredoc.Label label : heredocs) {
      int end = heredocMisses > Heredoc.MOST_MISSES ? -1 : label.find(bytes, at);
      if (end < 0) {
        heredocMisses++;
      } else {
        seen = LITERAL;
        literalText(end);
      }
    }
    heredocs.clear();
  }

  /** Ends the line; the scan stands on its line feed or at the end of the file. */
  private void endLine() {
    if ((seen & CODE) != 0) {
      boolean punctuation = (seen & CODE) == Syntax.PUNCTUATION;
      boolean trivial =
          punctuation || (!startedInLiteral && syntax.trivialWords().matches(bytes, lineStart, at));
      sink.code(trivial, hash);
    } else if ((seen & COMMENT) != 0) {
      sink.comment();
    } else {
      sink.blank();
    }
    lineStart = at + 1;
    hash = LineSink.SEED;
    seen = 0;
    startedInLiteral = false;
  }
}
