package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A total that can be below 0, by exposure, with limits that know clusters.
 *
 * @param total sum over all clusters
 * @param exposure 0 or more
 * @param limits empty with fewer than three clusters that have exposure
 */
public record ClusteredBalance(double total, double exposure, Optional<Balance> limits) {

  /** Limits of a signed figure, {@code low <= high}. */
  public record Balance(double low, double high) {}

  /**
   * The ratio estimator {@code r = Σy/Σe} ± t times its linearised error, whose square is {@code
   * G/(G−1) Σ(y − r e)² / (Σe)²} over the G clusters.
   *
   * @param totals by cluster
   * @param exposure by cluster, 0 or more
   * @see <a href="https://doi.org/10.1002/9780470316627">Cochran, Sampling Techniques, 6.3</a>
   */
  public static ClusteredBalance of(double[] totals, double[] exposure, double confidence) {
    double y = 0;
    double e = 0;
    int clusters = 0;
    for (int g = 0; g < totals.length; g++) {
      y += totals[g];
      e += exposure[g];
      clusters += exposure[g] > 0 || totals[g] != 0 ? 1 : 0;
    }
    if (!(e > 0) || clusters - 1 < StudentT.LEAST_DF) {
      return new ClusteredBalance(y, e, Optional.empty());
    }
    double rate = y / e;
    double squares = 0;
    for (int g = 0; g < totals.length; g++) {
      double rest = totals[g] - rate * exposure[g];
      squares += rest * rest;
    }
    double error = Math.sqrt(squares * clusters / (clusters - 1)) / e;
    double half = StudentT.critical((1 - confidence) / 2, clusters - 1.0) * error;
    return new ClusteredBalance(y, e, Optional.of(new Balance(rate - half, rate + half)));
  }

  /** The total by exposure; empty without exposure. */
  public OptionalDouble rate() {
    return exposure > 0 ? OptionalDouble.of(total / exposure) : OptionalDouble.empty();
  }
}
