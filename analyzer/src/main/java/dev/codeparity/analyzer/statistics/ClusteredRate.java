package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Events by exposure, with limits that know clusters.
 *
 * @param events 0 or more
 * @param exposure 0 or more
 * @param limits empty without exposure, and where nearly all of it, or of five events or more, lies
 *     in one or two clusters
 */
public record ClusteredRate(double events, double exposure, Optional<Interval> limits) {
  private static final double FEW_EVENTS = 5;

  /** As many clusters have two degrees of freedom. */
  private static final double LEAST_EXPOSED = StudentT.LEAST_DF + 1;

  /**
   * Log rate ± t times the larger of {@code 1/√events} and the cluster jackknife's standard error;
   * exact Poisson limits below five events.
   *
   * @param events by cluster, 0 or more
   * @param exposure by cluster, 0 or more
   */
  public static ClusteredRate of(double[] events, double[] exposure, double confidence) {
    double y = 0;
    double e = 0;
    EffectiveNumber eventful = new EffectiveNumber();
    EffectiveNumber exposed = new EffectiveNumber();
    for (int g = 0; g < events.length; g++) {
      y += events[g];
      e += exposure[g];
      eventful.add(events[g]);
      exposed.add(exposure[g]);
    }
    if (!(e > 0)) {
      return new ClusteredRate(y, e, Optional.empty());
    }
    if (y < FEW_EVENTS) {
      return new ClusteredRate(y, e, Optional.of(PoissonRate.exact(y, e, confidence)));
    }
    if (exposed.value() < LEAST_EXPOSED || eventful.value() < RateRatio.LEAST_EVENTFUL) {
      return new ClusteredRate(y, e, Optional.empty());
    }
    double error = Math.max(1 / Math.sqrt(y), jackknife(events, exposure, y, e));
    double half = StudentT.critical((1 - confidence) / 2, exposed.value() - 1) * error;
    Interval limits = new Interval(y / e * Math.exp(-half), y / e * Math.exp(half));
    return new ClusteredRate(y, e, Optional.of(limits));
  }

  /** Events by exposure; empty without exposure. */
  public OptionalDouble rate() {
    return exposure > 0 ? OptionalDouble.of(events / exposure) : OptionalDouble.empty();
  }

  private static double jackknife(double[] events, double[] exposure, double y, double e) {
    int clusters = 0;
    double squares = 0;
    for (int g = 0; g < events.length; g++) {
      if (exposure[g] > 0) {
        clusters++;
        double shift = Math.log((y - events[g]) / (e - exposure[g]) / (y / e));
        squares += shift * shift;
      }
    }
    return Math.sqrt(squares * (clusters - 1) / clusters);
  }
}
