package dev.codeparity.reports;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: two for wide characters of East Asia and pictures,
 * none for marks that stand on the character before.
 */
final class Width {
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    boolean halfWidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
    boolean fullWidth =
        (codePoint >= 0x3001 && codePoint <= 0x303E)
            || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
            || (codePoint >= 0x1F300 && codePoint <= 0x1F9FF);
    return fullWidth || (!halfWidth && WIDE.contains(UnicodeScript.of(codePoint)));
  }

  /** The text cut and filled up to a width. */
  static String fit(String text, int width) {
    StringBuilder fitted = new StringBuilder(cut(text, width));
    for (int missing = width - of(fitted.toString()); missing > 0; missing--) {
      fitted.append(' ');
    }
    return fitted.toString();
  }

  /** The text, its end cut off where it is too wide. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += of(codePoint);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(codePoint);
    }
    return cut.append('…').toString();
  }
}
