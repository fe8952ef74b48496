package dev.codeparity.reports.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text of a repository made safe for a cell and a terminal: on one line, without control
 * characters, terminal escapes or marks that turn the reading direction, and never a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class CellText {
  private static final int LONGEST = 10_000;
  private static final char REPLACEMENT = '\uFFFD';

  /** What a spreadsheet takes for the start of a formula, full-width forms included. */
  private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  /** Marks that change the order in which text is shown, and so can show what is not there. */
  private static final String DIRECTION_MARKS =
      "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  private CellText() {}

  /** The text for a data file: as {@link #visible}, with an apostrophe before a formula. */
  public static String safe(String text) {
    String visible = visible(text);
    return startsFormula(text) || isGuardedOrFormula(visible) ? "'" + visible : visible;
  }

  /** The text of a cell that {@link #safe} made, without the apostrophe before a formula. */
  public static String unguarded(String cell) {
    boolean guarded = cell.startsWith("'") && isGuardedOrFormula(cell.substring(1));
    return guarded ? cell.substring(1) : cell;
  }

  /** Apostrophes before a formula count as its start, or one that was there would be taken off. */
  private static boolean isGuardedOrFormula(String text) {
    int from = 0;
    while (from < text.length() && text.charAt(from) == '\'') {
      from++;
    }
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return from < text.length() && FORMULA_STARTS.indexOf(text.charAt(from)) >= 0;
  }

  /**
   * The text for a cell of several lines, with an apostrophe before a formula.
   *
   * @param most characters kept; what is cut off is said
   */
  public static String safeLines(String text, int most) {
    String kept = text.length() <= most ? text : text.substring(0, most);
    String lines = kept.lines().map(CellText::visible).collect(Collectors.joining("\n"));
    String safe = startsFormula(text) || startsFormula(lines.stripLeading()) ? "'" + lines : lines;
    return kept.length() == text.length()
        ? safe
        : safe + "\n[... " + (text.length() - kept.length()) + " more characters]";
  }

  /** The text with white space for line breaks and a replacement mark for what cannot be seen. */
  public static String visible(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder(Math.min(text.length(), LONGEST));
    text.codePoints()
        .limit(LONGEST)
        .map(CellText::visible)
        .forEach(codePoint -> result.appendCodePoint(codePoint));
    return result.toString();
  }

  /** Whether it is short and printable ASCII, as nearly all texts are. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }

  /** A line of a file as {@link #visible}, but with its tabs. */
  public static String shown(String line) {
    if (line.indexOf('\t') < 0) {
      return visible(line);
    }
    return Stream.of(line.split("\t", -1)).map(CellText::visible).collect(Collectors.joining("\t"));
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static int visible(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return ' ';
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE -> REPLACEMENT;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT -> isDirectionMark(codePoint) ? REPLACEMENT : codePoint;
      default -> codePoint;
    };
  }

  private static boolean isDirectionMark(int codePoint) {
    return DIRECTION_MARKS.indexOf(codePoint) >= 0;
  }
}
