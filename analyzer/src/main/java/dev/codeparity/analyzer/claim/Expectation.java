package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Interval;
import java.util.Locale;

/** What a claim expects of the ratio, AI over human: a predicate on its limits, not on a label. */
public enum Expectation {
  WORSE,
  SOMEWHAT_WORSE,
  PARITY,
  NOT_WORSE,
  STRICTLY_BETTER,
  BETTER_BY_MARGIN;

  /** The name in claims files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Holds the expectation against an interval.
   *
   * @param margin equivalence margin, above 1
   * @param somewhat largest ratio that is still only somewhat worse, above 1
   */
  public Answer test(Interval ratio, double margin, double somewhat) {
    double low = ratio.low();
    double high = ratio.high();
    return switch (this) {
      case WORSE -> answer(low > 1, high <= 1);
      case SOMEWHAT_WORSE -> answer(low > 1 && high <= somewhat, high <= 1 || low > somewhat);
      case PARITY -> answer(low >= 1 / margin && high <= margin, low > margin || high < 1 / margin);
      case NOT_WORSE -> answer(high <= margin, low > margin);
      case STRICTLY_BETTER -> answer(high < 1, low >= 1);
      case BETTER_BY_MARGIN -> answer(high < 1 / margin, low >= 1 / margin);
    };
  }

  /**
   * One-sided p of the contrary: small speaks for the claim. Supported at {@code (1 - confidence) /
   * 2} is the same as {@link #test} says of the t limits.
   */
  public double p(LogRatio ratio, double margin, double somewhat) {
    return switch (this) {
      case WORSE -> ratio.pNotAbove(1);
      case SOMEWHAT_WORSE -> Math.max(ratio.pNotAbove(1), ratio.pNotBelow(somewhat));
      case PARITY -> Math.max(ratio.pNotAbove(1 / margin), ratio.pNotBelow(margin));
      case NOT_WORSE -> ratio.pNotBelow(margin);
      case STRICTLY_BETTER -> ratio.pNotBelow(1);
      case BETTER_BY_MARGIN -> ratio.pNotBelow(1 / margin);
    };
  }

  /** The ratios between which the claim holds; infinite or 0 for no bound. */
  public Interval place(double margin, double somewhat) {
    return switch (this) {
      case WORSE -> new Interval(1, Double.POSITIVE_INFINITY);
      case SOMEWHAT_WORSE -> new Interval(1, somewhat);
      case PARITY -> new Interval(1 / margin, margin);
      case NOT_WORSE -> new Interval(0, margin);
      case STRICTLY_BETTER -> new Interval(0, 1);
      case BETTER_BY_MARGIN -> new Interval(0, 1 / margin);
    };
  }

  private static Answer answer(boolean supported, boolean refuted) {
    if (supported) {
      return Answer.SUPPORTED;
    }
    return refuted ? Answer.REFUTED : Answer.INCONCLUSIVE;
  }
}
