package dev.codeparity.analyzer.language;

/**
 * A pattern of paths as Git writes them: {@code *} and {@code ?} stay within a part of the path,
 * {@code **} as a whole part stands for any number of parts, {@code [a-z]} and {@code [!a-z]} for
 * one character, and a backslash takes the next character as it is. Immutable. Matching goes back
 * to the last star of each sort only, so that no pattern takes exponential time.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">gitignore, pattern format</a>
 */
public final class GlobPattern {
  private final String pattern;

  /**
   * @param pattern the pattern; an empty one matches nothing but the empty text
   */
  public GlobPattern(String pattern) {
    this.pattern = pattern;
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    int p = 0;
    int t = 0;
    int starPattern = -1;
    int starText = -1;
    int deepPattern = -1;
    int deepText = -1;
    while (t < text.length()) {
      int step = p < pattern.length() ? unit(p, text.charAt(t)) : -1;
      if (isDeep(p)) {
        p = afterDeep(p);
        deepPattern = p;
        deepText = t;
        starPattern = -1;
        if (p == pattern.length()) {
          return true;
        }
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        while (p < pattern.length() && pattern.charAt(p) == '*') {
          p++;
        }
        starPattern = p;
        starText = t;
      } else if (step > 0) {
        p += step;
        t++;
      } else if (starPattern >= 0 && text.charAt(starText) != '/') {
        t = ++starText;
        p = starPattern;
      } else if (deepPattern >= 0) {
        int slash = text.indexOf('/', deepText);
        if (slash < 0) {
          return false;
        }
        deepText = slash + 1;
        t = deepText;
        p = deepPattern;
        starPattern = -1;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*' && !isDeep(p)) {
      p++;
    }
    return p == pattern.length();
  }

  /** Whether {@code **} stands at a place as a whole part of the pattern. */
  private boolean isDeep(int p) {
    return pattern.startsWith("**", p)
        && (p == 0 || pattern.charAt(p - 1) == '/')
        && (p + 2 == pattern.length() || pattern.charAt(p + 2) == '/');
  }

  private int afterDeep(int p) {
    return Math.min(p + 3, pattern.length());
  }

  /** The length of the pattern unit at {@code p} if it matches the character, else -1. */
  private int unit(int p, char c) {
    char unit = pattern.charAt(p);
    if (unit == '?') {
      return c == '/' ? -1 : 1;
    }
    if (unit == '[') {
      return set(p, c);
    }
    if (unit == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? 2 : -1;
    }
    return unit == c ? 1 : -1;
  }

  private int set(int start, char c) {
    int p = start + 1;
    boolean negated = p < pattern.length() && "!^".indexOf(pattern.charAt(p)) >= 0;
    if (negated) {
      p++;
    }
    boolean found = false;
    int first = p;
    while (p < pattern.length() && (pattern.charAt(p) != ']' || p == first)) {
      if (pattern.charAt(p) == '\\' && p + 1 < pattern.length()) {
        p++;
      }
      char low = pattern.charAt(p);
      char high = low;
      if (p + 2 < pattern.length()
          && pattern.charAt(p + 1) == '-'
          && pattern.charAt(p + 2) != ']') {
        high = pattern.charAt(p + 2);
        p += 2;
      }
      found |= low <= c && c <= high;
      p++;
    }
    boolean closed = p < pattern.length();
    return closed && found != negated && c != '/' ? p + 1 - start : -1;
  }
}
