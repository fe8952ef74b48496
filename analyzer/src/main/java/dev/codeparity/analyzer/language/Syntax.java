package dev.codeparity.analyzer.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of one language, by the byte that they begin with. Immutable once built. */
final class Syntax {
  static final byte WHITE = 0;
  static final byte PUNCTUATION = 1;
  static final byte WORD = 2;
  static final byte LINE_END = 3;
  static final byte BRACKET = 4;
  static final byte RULE = 5;

  private static final Rule[] NONE = {};

  private final byte[] classes = new byte[256];
  private final Rule[][] rules = new Rule[256][];
  private final TrivialWords trivialWords;
  private final Optional<Literal> start;

  /**
   * @param start the literal that a file begins in
   */
  Syntax(List<Rule> rules, TrivialWords trivialWords, Optional<Literal> start) {
    this.trivialWords = trivialWords;
    this.start = start;
    for (int b = 0; b < 256; b++) {
      classes[b] = plainClass((byte) b);
    }
    markBrackets(rules);
    Arrays.fill(this.rules, NONE);
    for (Rule rule : rules) {
      int first = rule.first() & 0xff;
      List<Rule> sameByte = new ArrayList<>(List.of(this.rules[first]));
      sameByte.add(rule);
      this.rules[first] = sameByte.toArray(NONE);
      classes[first] = RULE;
    }
  }

  /** The class of each byte, at its unsigned value. Not to be written to. */
  byte[] classes() {
    return classes;
  }

  Rule[] rules(byte first) {
    return rules[first & 0xff];
  }

  TrivialWords trivialWords() {
    return trivialWords;
  }

  Optional<Literal> start() {
    return start;
  }

  /** The class of a byte where no rule fits. */
  static byte plainClass(byte b) {
    if (b == '\n') {
      return LINE_END;
    }
    if (Bytes.isWhite(b)) {
      return WHITE;
    }
    return Bytes.isWord(b) ? WORD : PUNCTUATION;
  }

  private void markBrackets(List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule instanceof Quoted quoted && quoted.literal().hasHole()) {
        byte opener = quoted.literal().holeOpener();
        classes[opener] = BRACKET;
        classes[closerOf(opener)] = BRACKET;
      }
    }
  }

  static byte closerOf(byte opener) {
    return switch (opener) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '<' -> '>';
      default -> opener;
    };
  }
}
