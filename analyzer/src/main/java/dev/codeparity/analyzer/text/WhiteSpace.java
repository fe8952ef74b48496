package dev.codeparity.analyzer.text;

/** White space as patterns mean it by {@code \s}. */
public final class WhiteSpace {
  private static final String CHARACTERS = " \t\n\u000B\f\r";

  private WhiteSpace() {}

  /** The text with one blank for each stretch of white space. */
  public static String collapsed(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean within = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean white = c <= ' ' && CHARACTERS.indexOf(c) >= 0;
      if (!white) {
        collapsed.append(c);
      } else if (!within) {
        collapsed.append(' ');
      }
      within = white;
    }
    return collapsed.toString();
  }
}
