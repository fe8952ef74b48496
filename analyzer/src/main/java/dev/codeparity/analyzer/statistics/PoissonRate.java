package dev.codeparity.analyzer.statistics;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** Exact limits of a rate of independent events. */
public final class PoissonRate {
  private PoissonRate() {}

  /**
   * Garwood's limits: gamma quantiles.
   *
   * @param events 0 or more
   * @param exposure above 0
   * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936)</a>
   */
  public static Interval exact(double events, double exposure, double confidence) {
    double tail = (1 - confidence) / 2;
    double low = events == 0 ? 0 : quantile(events, tail);
    return new Interval(low / exposure, quantile(events + 1, 1 - tail) / exposure);
  }

  private static double quantile(double shape, double below) {
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    double q = gamma.inverseCumulativeProbability(below);
    // the library stops at an error of 1e-9; one Newton step takes it to rounding
    return q - (gamma.cumulativeProbability(q) - below) / gamma.density(q);
  }
}
