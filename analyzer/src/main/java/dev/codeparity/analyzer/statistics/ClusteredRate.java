package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Events by exposure, with limits that know clusters.
 *
 * @param events 0 or more
 * @param exposure 0 or more
 * @param limits empty without exposure
 */
public record ClusteredRate(double events, double exposure, Optional<Interval> limits) {
  private static final double FEW_EVENTS = 5;

  /**
   * Log rate ± t times the larger of {@code 1/√events} and the cluster jackknife's standard error;
   * exact Poisson limits below five events. Where all events lie in one cluster the jackknife is
   * infinite, and the linearised variance stands in for it.
   *
   * @param events by cluster, 0 or more
   * @param exposure by cluster, 0 or more
   */
  public static ClusteredRate of(double[] events, double[] exposure, double confidence) {
    double y = 0;
    double e = 0;
    int clusters = 0;
    double squares = 0;
    for (int g = 0; g < events.length; g++) {
      y += events[g];
      e += exposure[g];
      squares += exposure[g] * exposure[g];
      clusters += exposure[g] > 0 ? 1 : 0;
    }
    if (!(e > 0)) {
      return new ClusteredRate(y, e, Optional.empty());
    }
    if (y < FEW_EVENTS) {
      return new ClusteredRate(y, e, Optional.of(PoissonRate.exact(y, e, confidence)));
    }
    double error = Math.max(1 / Math.sqrt(y), clusterError(events, exposure, y, e, clusters));
    double df = Math.max(1, Math.min(clusters - 1, e * e / squares - 1));
    double half = StudentT.critical((1 - confidence) / 2, df) * error;
    Interval limits = new Interval(y / e * Math.exp(-half), y / e * Math.exp(half));
    return new ClusteredRate(y, e, Optional.of(limits));
  }

  /** Events by exposure; empty without exposure. */
  public OptionalDouble rate() {
    return exposure > 0 ? OptionalDouble.of(events / exposure) : OptionalDouble.empty();
  }

  private static double clusterError(
      double[] events, double[] exposure, double y, double e, int clusters) {
    if (clusters < 2) {
      return 0;
    }
    double jackknife = 0;
    double linearised = 0;
    for (int g = 0; g < events.length; g++) {
      if (exposure[g] > 0) {
        double shift = Math.log((y - events[g]) / (e - exposure[g]) / (y / e));
        jackknife += shift * shift;
        double influence = events[g] / y - exposure[g] / e;
        linearised += influence * influence;
      }
    }
    double variance =
        Double.isFinite(jackknife)
            ? jackknife * (clusters - 1) / clusters
            : linearised * clusters / (clusters - 1);
    return Math.sqrt(variance);
  }
}
