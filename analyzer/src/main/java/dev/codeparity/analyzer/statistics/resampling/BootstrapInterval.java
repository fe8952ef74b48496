package dev.codeparity.analyzer.statistics.resampling;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * An interval from bootstrap replicates.
 *
 * @param low lower limit
 * @param high upper limit
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478410">Efron (1987)</a>
 */
public record BootstrapInterval(double low, double high) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** The middle of the replicates. */
  public static BootstrapInterval percentile(double[] replicates, double confidence) {
    double tail = (1 - confidence) / 2;
    return between(replicates, tail, 1 - tail);
  }

  /**
   * As {@link #percentile}, corrected for bias and for an error that changes with the estimate.
   *
   * @param leftOut the estimate without each cluster in turn
   */
  public static BootstrapInterval correctedAndAccelerated(
      double[] replicates, double estimate, double[] leftOut, double confidence) {
    double below =
        Arrays.stream(replicates).filter(replicate -> replicate < estimate).count()
            / (double) replicates.length;
    double bias = NORMAL.inverseCumulativeProbability(below);
    double mean = Arrays.stream(leftOut).average().orElseThrow();
    double squares = 0;
    double cubes = 0;
    for (double without : leftOut) {
      double gap = mean - without;
      squares += gap * gap;
      cubes += gap * gap * gap;
    }
    double acceleration = cubes / (6 * Math.pow(squares, 1.5));
    double tail = (1 - confidence) / 2;
    return between(
        replicates, corrected(tail, bias, acceleration), corrected(1 - tail, bias, acceleration));
  }

  private static double corrected(double level, double bias, double acceleration) {
    double z = bias + NORMAL.inverseCumulativeProbability(level);
    return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
  }

  private static BootstrapInterval between(double[] replicates, double low, double high) {
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    return new BootstrapInterval(quantile(sorted, low), quantile(sorted, high));
  }

  /** By linear interpolation: type 7 of Hyndman and Fan, R's default. */
  private static double quantile(double[] sorted, double level) {
    double at = level * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
