package dev.codeparity.analyzer.defect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule on messages that speaks for or against a fix.
 *
 * @param id its name in evidence
 * @param effect what a match says
 * @param points how much weak evidence says, 1 to 3; else 0
 * @param kind what a commit of masked words repairs; {@link FixKind#NONE} where they tell nothing
 * @param field where it looks
 * @param needs lower-case literals of which a text must hold one; empty where any text will do
 * @param pattern what it looks for
 * @param positive a text that it matches
 * @param negative a text that it does not match
 */
public record FixRule(
    String id,
    Effect effect,
    int points,
    FixKind kind,
    Field field,
    List<String> needs,
    Pattern pattern,
    String positive,
    String negative) {
  /** Points of weak evidence that make a fix. */
  static final int ENOUGH = 4;

  /** What a match says of the commit. */
  public enum Effect {
    /** A fix, on this evidence alone. */
    FIX,
    /** A security fix, on this evidence alone. */
    SECURITY,
    /** A revert, on this evidence alone. */
    REVERT,
    /** A fix, on this evidence alone, unless the subject speaks of other work. */
    LIKELY,
    /**
     * A fix, if other rules agree: if their points and its own add up to {@value FixRule#ENOUGH}.
     */
    WEAK,
    /** A repair of tests. */
    TEST,
    /** A repair of tests that fail now and then. */
    FLAKY,
    /** The words matched are no evidence; others may be. */
    MASK,
    /** No fix, whatever else is said. */
    VETO,
    /** Neither likely nor weak evidence counts: the subject speaks of other work. */
    VETO_WEAK;

    static Effect of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** A part of the message. */
  public enum Field {
    SUBJECT,
    /** Lines of the body. */
    BODY,
    /** Paragraphs of the body, each on one line. */
    PARAGRAPH,
    /** Subject and lines of the body, one after the other. */
    MESSAGE;

    static Field of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  public FixRule {
    if (effect == Effect.WEAK ? points < 1 || points >= ENOUGH : points != 0) {
      throw new IllegalArgumentException("weak evidence has 1 to 3 points, other has none");
    }
    if ((effect != Effect.MASK && kind != FixKind.NONE) || kind.isFix()) {
      throw new IllegalArgumentException("only masks have a kind, and none of a fix");
    }
    needs = List.copyOf(needs);
  }
}
