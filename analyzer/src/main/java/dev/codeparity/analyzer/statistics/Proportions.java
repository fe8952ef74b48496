package dev.codeparity.analyzer.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Limits of a share. */
public final class Proportions {
  private Proportions() {}

  /**
   * Wilson's score limits.
   *
   * @param hits 0 to {@code of}
   * @param of 1 or more
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
   */
  public static Interval wilson(int hits, int of, double confidence) {
    return limits(BinomialConfidenceInterval.WILSON_SCORE, hits, of, confidence);
  }

  /** Clopper and Pearson's exact limits, for shares near 0 or 1. */
  public static Interval clopperPearson(int hits, int of, double confidence) {
    return limits(BinomialConfidenceInterval.CLOPPER_PEARSON, hits, of, confidence);
  }

  private static Interval limits(
      BinomialConfidenceInterval method, int hits, int of, double confidence) {
    var limits = method.fromErrorRate(of, hits, 1 - confidence);
    return new Interval(Math.max(0, limits.getLowerBound()), Math.min(1, limits.getUpperBound()));
  }
}
