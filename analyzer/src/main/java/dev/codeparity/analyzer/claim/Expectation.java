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

  private static Answer answer(boolean supported, boolean refuted) {
    if (supported) {
      return Answer.SUPPORTED;
    }
    return refuted ? Answer.REFUTED : Answer.INCONCLUSIVE;
  }
}
