package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Interval;

/**
 * What an interval of the ratio, AI over human, says against 1 and the equivalence margin. "No
 * significant difference" is not parity.
 */
public enum Verdict {
  WORSE,
  BETTER,
  PARITY,
  NOT_WORSE,
  NOT_BETTER,
  INCONCLUSIVE;

  /**
   * Reads a verdict off an interval; the first row of the table that holds wins.
   *
   * @param margin above 1; parity lies within {@code [1/margin, margin]}
   */
  public static Verdict of(Interval ratio, double margin) {
    double low = ratio.low();
    double high = ratio.high();
    if (low > margin) {
      return WORSE;
    }
    if (high < 1 / margin) {
      return BETTER;
    }
    if (low >= 1 / margin && high <= margin) {
      return PARITY;
    }
    if (low > 1) {
      return WORSE;
    }
    if (high < 1) {
      return BETTER;
    }
    if (high <= margin) {
      return NOT_WORSE;
    }
    return low >= 1 / margin ? NOT_BETTER : INCONCLUSIVE;
  }

  boolean pointsUp() {
    return this == WORSE || this == NOT_BETTER;
  }

  boolean pointsDown() {
    return this == BETTER || this == NOT_WORSE;
  }
}
