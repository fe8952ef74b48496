package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import org.apache.commons.statistics.distribution.BetaDistribution;
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

  /**
   * Wilson's limits of a share that a weighted sample estimates.
   *
   * @param share 0 to 1
   * @param size effective size: rows of a simple random sample that would tell as much; above 0
   */
  static Interval wilson(double share, double size, double confidence) {
    double z = StudentT.critical((1 - confidence) / 2, Double.POSITIVE_INFINITY);
    double part = z * z / size;
    double centre = (share + part / 2) / (1 + part);
    double half = Math.sqrt(part * (share * (1 - share) + part / 4)) / (1 + part);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /**
   * Clopper and Pearson's limits of a share that a weighted sample estimates.
   *
   * @param share 0 to 1
   * @param size effective size, above 0
   * @see <a href="https://www150.statcan.gc.ca/n1/pub/12-001-x/1998002/article/4356-eng.pdf">Korn
   *     and Graubard (1998)</a>
   */
  static Interval clopperPearson(double share, double size, double confidence) {
    double tail = (1 - confidence) / 2;
    double hits = share * size;
    double misses = size - hits;
    double low = hits <= 0 ? 0 : quantile(hits, misses + 1, tail);
    double high = misses <= 0 ? 1 : quantile(hits + 1, misses, 1 - tail);
    return new Interval(low, high);
  }

  private static double quantile(double a, double b, double below) {
    BetaDistribution beta = BetaDistribution.of(a, b);
    double q = beta.inverseCumulativeProbability(below);
    // the library stops at an error of 1e-9; one Newton step takes it to rounding
    return q - (beta.cumulativeProbability(q) - below) / beta.density(q);
  }
}
