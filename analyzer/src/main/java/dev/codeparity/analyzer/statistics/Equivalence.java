package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;

/**
 * What a log ratio with its standard error says of difference and of equivalence. Every test is one
 * sided at {@code (1 - confidence) / 2}.
 *
 * @param logRatio finite
 * @param standardError above 0
 * @param df degrees of freedom, 1 or more; infinite for the normal distribution
 * @param confidence in (0, 1)
 */
public record Equivalence(double logRatio, double standardError, double df, double confidence) {
  private static final double POWER_TO_DETECT = 0.80;

  /** Of each of the two one-sided tests, so that both succeed in four cases of five. */
  private static final double POWER_FOR_PARITY = 0.90;

  public Equivalence {
    if (!Double.isFinite(logRatio) || !(standardError > 0) || !(df > 0)) {
      throw new IllegalArgumentException(logRatio + " ± " + standardError + ", df " + df);
    }
  }

  /** The ratio's limits. */
  public Interval interval() {
    double half = StudentT.critical(tail(), df) * standardError;
    return new Interval(Math.exp(logRatio - half), Math.exp(logRatio + half));
  }

  /** The larger p value of the two one-sided tests against {@code 1/margin} and {@code margin}. */
  public double pEquivalence(double margin) {
    double bound = Math.log(margin);
    return Math.max(
        StudentT.above((logRatio + bound) / standardError, df),
        StudentT.below((logRatio - bound) / standardError, df));
  }

  /** Two-sided p value of a ratio of 1. */
  public double pDifference() {
    return 2 * StudentT.below(-Math.abs(logRatio) / standardError, df);
  }

  /** The least ratio above 1 that this much data would have shown in four cases of five. */
  public double minimumDetectableRatio() {
    double reach = StudentT.critical(tail(), df) + StudentT.critical(1 - POWER_TO_DETECT, normal());
    return Math.exp(reach * standardError);
  }

  /** The chance of an interval inside the margin if the ratio is 1. */
  public double parityPower(double margin) {
    double z = StudentT.critical(tail(), normal());
    return Math.max(0, 2 * StudentT.below(Math.log(margin) / standardError - z, normal()) - 1);
  }

  /**
   * Events it takes for an interval inside the margin in four cases of five if the ratio is 1, at
   * the clustering seen so far.
   *
   * @param now events so far, both arms together
   */
  public double eventsNeeded(double now, double margin) {
    double wanted = Math.log(margin) / reachForParity(confidence);
    double times = standardError / wanted;
    return Math.ceil(now * times * times);
  }

  /**
   * Events needed in each of two equal arms without clustering, as {@link #eventsNeeded} has it.
   */
  public static double eventsPerArm(double margin, double confidence) {
    double reach = reachForParity(confidence) / Math.log(margin);
    return Math.ceil(2 * reach * reach);
  }

  private static double reachForParity(double confidence) {
    return StudentT.critical((1 - confidence) / 2, normal())
        + StudentT.critical(1 - POWER_FOR_PARITY, normal());
  }

  private double tail() {
    return (1 - confidence) / 2;
  }

  private static double normal() {
    return Double.POSITIVE_INFINITY;
  }
}
