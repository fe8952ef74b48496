package dev.codeparity.analyzer.statistics.resampling;

import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * A statistic of units drawn again with replacement. Units are whole clusters, such as people, so
 * that what varies between them is what the interval tells. The seed fixes every draw.
 *
 * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron (1979)</a>
 */
public final class Bootstrap {
  /** Draws that are made. */
  public static final int REPLICATES = 2000;

  private final double[] units;
  private final SeededRandom random;

  private Bootstrap(double[] units, SeededRandom random) {
    this.units = units.clone();
    this.random = random;
  }

  /**
   * Draws from units.
   *
   * @param units one figure each, at least one
   */
  public static Bootstrap ofUnits(double[] units, SeededRandom random) {
    if (units.length == 0) {
      throw new IllegalArgumentException("nothing to draw from");
    }
    return new Bootstrap(units, random);
  }

  /** The percentile interval of a statistic. */
  public Interval percentile(ToDoubleFunction<double[]> statistic, double confidence) {
    double[] replicates = new double[REPLICATES];
    double[] drawn = new double[units.length];
    for (int b = 0; b < replicates.length; b++) {
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = units[random.below(units.length)];
      }
      replicates[b] = statistic.applyAsDouble(drawn);
    }
    BootstrapInterval limits = BootstrapInterval.percentile(replicates, confidence);
    return new Interval(limits.low(), limits.high());
  }

  /** The middle one, or the mean of the middle two. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
