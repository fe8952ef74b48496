package dev.codeparity.analyzer.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * A regular expression that is sought in time proportional to the text's length, whoever wrote the
 * expression and the text. It has RE2's syntax, which is Perl's without look-around and
 * back-references; what those are mostly used for, a second pattern that must not match does too.
 *
 * <p>No such search backtracks or recurses: all ways to match are followed side by side, one step a
 * character. Bounds on the expression keep that step small. Safe for use from several threads.
 *
 * @see <a href="https://swtch.com/~rsc/regexp/regexp3.html">Cox: Regular Expression Matching in the
 *     Wild (2010)</a>
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2's syntax</a>
 */
public final class LinearPattern {
  /** The longest expression, in characters. */
  public static final int MAX_LENGTH = 2_000;

  /** The most that the counts of all counted repetitions may come to when multiplied. */
  public static final int MAX_REPETITIONS = 1_000;

  /** The most instructions that an expression may have: the most work that a character can make. */
  public static final int MAX_INSTRUCTIONS = 5_000;

  private final Pattern pattern;

  private LinearPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads an expression.
   *
   * @throws IllegalArgumentException if it is none, or exceeds a bound; the message says why, and
   *     makes sense after the words "the pattern"
   */
  public static LinearPattern compile(String expression) {
    if (expression.isBlank() || expression.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("must have 1 to " + MAX_LENGTH + " characters");
    }
    if (repetitions(expression) > MAX_REPETITIONS) {
      throw new IllegalArgumentException(
          "repeats too much: its counts multiplied may come to " + MAX_REPETITIONS);
    }
    try {
      Pattern pattern = Pattern.compile(expression);
      if (pattern.programSize() > MAX_INSTRUCTIONS) {
        throw new IllegalArgumentException("is too large; part it into several");
      }
      return new LinearPattern(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "is no regular expression of RE2's syntax, which has no look-around and no"
              + " back-references: "
              + e.getDescription(),
          e);
    }
  }

  /** The expression. */
  public String expression() {
    return pattern.pattern();
  }

  /** The names of its groups. */
  public Set<String> groups() {
    return Set.copyOf(pattern.namedGroups().keySet());
  }

  /** Whether a part of the text matches. */
  public boolean isIn(String text) {
    return pattern.matcher(text).find();
  }

  /** The first part of the text that matches, or empty. */
  public Optional<Found> find(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(new Found(matcher)) : Optional.empty();
  }

  /** A part of a text that matches. */
  public final class Found {
    private final Matcher matcher;

    private Found(Matcher matcher) {
      this.matcher = matcher;
    }

    /** What a group holds; empty if there is no such group, or it took no part in the match. */
    public Optional<String> group(String name) {
      return pattern.namedGroups().containsKey(name)
          ? Optional.ofNullable(matcher.group(name))
          : Optional.empty();
    }
  }

  /** The product of the largest counts in braces, wherever they stand: nested ones multiply. */
  private static long repetitions(String expression) {
    long product = 1;
    int open = expression.indexOf('{');
    while (open >= 0 && product <= MAX_REPETITIONS) {
      product *= Math.max(1, largestCount(expression, open + 1));
      open = expression.indexOf('{', open + 1);
    }
    return product;
  }

  private static long largestCount(String expression, int from) {
    long largest = 0;
    long count = 0;
    for (int at = from; at < expression.length(); at++) {
      char c = expression.charAt(at);
      if (c == '}') {
        return largest;
      }
      if (c != ',' && (c < '0' || c > '9')) {
        return 0;
      }
      count = c == ',' ? 0 : Math.min(MAX_REPETITIONS + 1, count * 10 + (c - '0'));
      largest = Math.max(largest, count);
    }
    return 0;
  }
}
