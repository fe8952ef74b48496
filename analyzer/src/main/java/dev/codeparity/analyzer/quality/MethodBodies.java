package dev.codeparity.analyzer.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the bodies of methods seem to lie in a Java text, by its braces alone: quick, and
 * wrong where the text is odd. Whoever uses it has to ask a parser whether they are.
 */
final class MethodBodies {
  private final String text;
  private final List<Body> found = new ArrayList<>();

  /** Of what stands since the last member or brace: where it begins, and what was in it. */
  private int header;

  private int parentheses;
  private boolean parameters;
  private boolean noMethod;

  private MethodBodies(String text) {
    this.text = text;
  }

  /**
   * A body with what stands before it.
   *
   * @param header where the text of its method begins: after the member before
   * @param open its first brace
   * @param end after its last brace
   */
  record Body(int header, int open, int end) {}

  /** In the order of the text; none lies in another. */
  static List<Body> in(String text) {
    MethodBodies bodies = new MethodBodies(text);
    bodies.search();
    return bodies.found;
  }

  private void search() {
    int at = 0;
    while (at < text.length()) {
      at = parentheses > 0 ? inParentheses(at) : outside(at);
    }
  }

  private int inParentheses(int at) {
    switch (text.charAt(at)) {
      case '(' -> parentheses++;
      case ')' -> parentheses--;
      default -> {}
    }
    return step(at);
  }

  private int outside(int at) {
    char letter = text.charAt(at);
    if (Character.isJavaIdentifierStart(letter)) {
      int end = wordEnd(at);
      noMethod |= isType(at, end);
      return end;
    }
    switch (letter) {
      case '(' -> {
        parentheses++;
        parameters = true;
      }
      case '=' -> noMethod = true;
      case '{' -> {
        return parameters && !noMethod ? body(at) : begin(at + 1);
      }
      case '}', ';' -> {
        return begin(at + 1);
      }
      default -> {}
    }
    return step(at);
  }

  private int begin(int at) {
    header = at;
    parameters = false;
    noMethod = false;
    return at;
  }

  private int body(int open) {
    int end = closed(open);
    found.add(new Body(afterBlanks(header), open, end));
    return begin(end);
  }

  private int afterBlanks(int from) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isType(int from, int end) {
    return is("class", from, end) || is("interface", from, end) || is("record", from, end);
  }

  private boolean is(String word, int from, int end) {
    return end - from == word.length() && text.startsWith(word, from);
  }

  private int wordEnd(int from) {
    int at = from + 1;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** After the brace that closes one. */
  private int closed(int open) {
    int depth = 0;
    for (int at = open; at < text.length(); ) {
      char letter = text.charAt(at);
      int next = step(at);
      if (letter == '{') {
        depth++;
      } else if (letter == '}' && --depth == 0) {
        return next;
      }
      at = next;
    }
    return text.length();
  }

  /** After a character, or a comment or literal that begins there. */
  private int step(int at) {
    char letter = text.charAt(at);
    if (letter == '/' && text.startsWith("//", at)) {
      return endOr(text.indexOf('\n', at), 0);
    }
    if (letter == '/' && text.startsWith("/*", at)) {
      return endOr(text.indexOf("*/", at + 2), 2);
    }
    if (letter == '"' && text.startsWith("\"\"\"", at)) {
      return literalEnd(at + 3, "\"\"\"");
    }
    return letter == '"' || letter == '\'' ? literalEnd(at + 1, String.valueOf(letter)) : at + 1;
  }

  private int endOr(int found, int length) {
    return found < 0 ? text.length() : found + length;
  }

  private int literalEnd(int from, String quote) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        at++;
      } else if (text.startsWith(quote, at)) {
        return at + quote.length();
      }
    }
    return text.length();
  }
}
