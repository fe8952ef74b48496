package dev.codeparity.analyzer.text;

import java.util.Locale;

/** A word that is sought in texts, letter case of ASCII aside. */
public final class CaselessWord {
  private final String lower;
  private final String upper;

  /**
   * A word.
   *
   * @param lower in lower-case ASCII, of one character or more
   */
  public CaselessWord(String lower) {
    this.lower = lower;
    this.upper = lower.toUpperCase(Locale.ROOT);
  }

  /** Whether it stands in a text. */
  public boolean isIn(String text) {
    int last = text.length() - lower.length();
    char first = lower.charAt(0);
    char firstRaised = upper.charAt(0);
    for (int at = 0; at <= last; at++) {
      char c = text.charAt(at);
      if ((c == first || c == firstRaised) && isAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String text, int start) {
    for (int at = 1; at < lower.length(); at++) {
      char c = text.charAt(start + at);
      if (c != lower.charAt(at) && c != upper.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
