package dev.codeparity.reports.ci;

import dev.codeparity.reports.text.CellText;

/** Text of a repository as Markdown that shows it and does nothing else. */
final class Markdown {
  private static final String SPECIAL = "\\`*_{}[]#!|~$";

  private Markdown() {}

  /**
   * The text with all that Markdown, HTML or a forge would act upon put out of force: emphasis,
   * links, images, tables, mentions, addresses.
   */
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    CellText.visible(text).codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '&' -> safe.append("&amp;");
      case '@' -> safe.append("&#64;");
      case ':' -> safe.append("&#58;");
      default -> {
        if (c < 128 && SPECIAL.indexOf(c) >= 0) {
          safe.append('\\');
        }
        safe.appendCodePoint(c);
      }
    }
  }
}
