package dev.codeparity.analyzer.statistics.distribution;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Tails of the t distribution; infinite degrees of freedom are the normal distribution. */
public final class StudentT {
  /** Degrees of freedom below which limits are not worth printing: t has no variance there. */
  public static final double LEAST_DF = 2;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private StudentT() {}

  /** The value exceeded with the given probability. */
  public static double critical(double tail, double df) {
    ContinuousDistribution t = of(df);
    double q = t.inverseSurvivalProbability(tail);
    // the library stops at an error of 1e-9; one Newton step takes it to rounding
    return q + (t.survivalProbability(q) - tail) / t.density(q);
  }

  /** Probability of exceeding a value. */
  public static double above(double x, double df) {
    return of(df).survivalProbability(x);
  }

  /** Probability of staying below a value. */
  public static double below(double x, double df) {
    return of(df).cumulativeProbability(x);
  }

  private static ContinuousDistribution of(double df) {
    return Double.isFinite(df) ? TDistribution.of(df) : NORMAL;
  }
}
