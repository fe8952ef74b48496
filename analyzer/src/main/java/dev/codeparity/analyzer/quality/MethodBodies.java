package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.language.JavaSteps;
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
    return JavaSteps.after(text, at);
  }

  private int outside(int at) {
    char letter = text.charAt(at);
    if (Character.isJavaIdentifierStart(letter)) {
      int end = JavaSteps.after(text, at);
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
    return JavaSteps.after(text, at);
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

  /** After the brace that closes one. */
  private int closed(int open) {
    int depth = 0;
    for (int at = open; at < text.length(); ) {
      char letter = text.charAt(at);
      int next = JavaSteps.after(text, at);
      if (letter == '{') {
        depth++;
      } else if (letter == '}' && --depth == 0) {
        return next;
      }
      at = next;
    }
    return text.length();
  }
}
