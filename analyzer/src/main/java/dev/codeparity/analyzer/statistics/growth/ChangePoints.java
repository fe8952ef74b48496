package dev.codeparity.analyzer.statistics.growth;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The weeks after which a rate of events changed: the division into stretches of constant rate that
 * costs least, each further stretch paying a penalty.
 *
 * @param ends the last week of each stretch but the final one, counted from 1
 * @param cost of the whole
 * @param dispersion φ of differences between neighbouring weeks, at least 1
 * @see <a href="https://doi.org/10.1109/LSP.2001.838216">Jackson et al. (2005), optimal
 *     partitioning</a>
 * @see <a href="https://doi.org/10.1080/01621459.2012.737745">Killick, Fearnhead and Eckley (2012):
 *     PELT finds the same, sooner; weeks are few enough to do without its pruning</a>
 */
public record ChangePoints(List<Integer> ends, double cost, double dispersion) {
  private static final int LEAST_WEEKS = 4;

  /** A hair by which a division must be cheaper, so that rounding decides nothing. */
  private static final double HAIR = 1e-12;

  public ChangePoints {
    ends = List.copyOf(ends);
  }

  /** With the penalty {@code 3 φ log n}: bursts breed false points where φ is left out. */
  public static ChangePoints of(double[] exposure, double[] count) {
    double phi = dispersion(exposure, count);
    return of(exposure, count, 3 * phi * Math.log(count.length), phi);
  }

  static ChangePoints of(double[] exposure, double[] count, double penalty, double phi) {
    int weeks = count.length;
    double[] counts = new double[weeks + 1];
    double[] exposures = new double[weeks + 1];
    for (int i = 0; i < weeks; i++) {
      counts[i + 1] = counts[i] + count[i];
      exposures[i + 1] = exposures[i] + exposure[i];
    }
    double[] best = new double[weeks + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = -penalty;
    int[] last = new int[weeks + 1];
    for (int end = LEAST_WEEKS; end <= weeks; end++) {
      for (int start = 0; start <= end - LEAST_WEEKS; start++) {
        double cost = best[start] + cost(counts, exposures, start, end) + penalty;
        if (cost < best[end] - HAIR) {
          best[end] = cost;
          last[end] = start;
        }
      }
    }
    Deque<Integer> ends = new ArrayDeque<>();
    for (int at = last[weeks]; at > 0; at = last[at]) {
      ends.addFirst(at);
    }
    return new ChangePoints(List.copyOf(ends), best[weeks], phi);
  }

  private static double cost(double[] counts, double[] exposures, int start, int end) {
    double sum = counts[end] - counts[start];
    return sum == 0 ? 0 : 2 * (sum - sum * Math.log(sum / (exposures[end] - exposures[start])));
  }

  /**
   * Mean squared difference of neighbouring weeks by what Poisson counts would show, at least 1.
   */
  static double dispersion(double[] exposure, double[] count) {
    double sum = 0;
    for (int i = 1; i < count.length; i++) {
      double pooled = (count[i] + count[i - 1]) / (exposure[i] + exposure[i - 1]);
      double difference = count[i] / exposure[i] - count[i - 1] / exposure[i - 1];
      if (pooled > 0) {
        sum += difference * difference / (pooled * (1 / exposure[i] + 1 / exposure[i - 1]));
      }
    }
    return Math.max(1, sum / (count.length - 1));
  }
}
