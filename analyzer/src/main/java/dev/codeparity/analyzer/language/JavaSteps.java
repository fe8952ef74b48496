package dev.codeparity.analyzer.language;

/** Goes over a Java text from token to token: comments and literals are one step each. */
public final class JavaSteps {
  private static final String TEXT_BLOCK = "\"\"\"";

  private JavaSteps() {}

  /** After a character, or a word, comment or literal that begins there. */
  public static int after(String text, int at) {
    char letter = text.charAt(at);
    if (Character.isJavaIdentifierPart(letter)) {
      return wordEnd(text, at);
    }
    return switch (letter) {
      case '/' -> commentEnd(text, at);
      case '"' ->
          text.startsWith(TEXT_BLOCK, at)
              ? literalEnd(text, at + TEXT_BLOCK.length(), TEXT_BLOCK)
              : literalEnd(text, at + 1, "\"");
      case '\'' -> literalEnd(text, at + 1, "'");
      default -> at + 1;
    };
  }

  private static int wordEnd(String text, int from) {
    int at = from + 1;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int commentEnd(String text, int at) {
    if (text.startsWith("//", at)) {
      int line = at;
      while (line < text.length() && text.charAt(line) != '\n' && text.charAt(line) != '\r') {
        line++;
      }
      return line;
    }
    if (!text.startsWith("/*", at)) {
      return at + 1;
    }
    int end = text.indexOf("*/", at + 2);
    return end < 0 ? text.length() : end + 2;
  }

  private static int literalEnd(String text, int from, String quote) {
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
