package dev.codeparity.analyzer.defect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A rule on messages that speaks for or against a fix.
 *
 * @param id its name in evidence
 * @param effect what a match says
 * @param field where it looks
 * @param needs lower-case literals of which a text must hold one; empty where any text will do
 * @param pattern what it looks for
 * @param positive a text that it matches
 * @param negative a text that it does not match
 */
public record FixRule(
    String id,
    Effect effect,
    Field field,
    List<String> needs,
    Pattern pattern,
    String positive,
    String negative) {

  /** What a match says of the commit. */
  public enum Effect {
    /** A fix, on this evidence alone. */
    FIX,
    /** A security fix, on this evidence alone. */
    SECURITY,
    /** A revert, on this evidence alone. */
    REVERT,
    /**
     * A fix, on this evidence alone, though projects close requests for features in this way, too.
     */
    CLOSING,
    /** A fix, if another rule agrees. */
    WEAK,
    /** A repair of tests. */
    TEST,
    /** The words matched are no evidence; others may be. */
    MASK,
    /** No fix, whatever else is said. */
    VETO,
    /** Neither closing keywords nor weak evidence count. */
    VETO_WEAK;

    static Effect of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** A part of the message. */
  public enum Field {
    SUBJECT,
    BODY,
    /** Subject and body, one after the other. */
    MESSAGE;

    static Field of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  public FixRule {
    needs = List.copyOf(needs);
  }
}
