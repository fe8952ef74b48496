package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of a whole that comes in units of unlike weight, such as code lines in commits. A unit
 * lies within the part, outside, or with some of its weight within. Limits are Wilson's at an
 * effective size: the number of equal and independent units that would tell as much.
 *
 * @param part weight of the units within, 0 to {@code whole}
 * @param whole weight of all units, 0 or more
 * @param limits empty where there is no unit
 * @see <a href="https://www150.statcan.gc.ca/n1/pub/12-001-x/1998002/article/4356-eng.pdf">Korn and
 *     Graubard (1998)</a> on effective sizes
 */
public record ClusteredShare(double part, double whole, Optional<Interval> limits) {

  /** Part by whole; empty where there is no unit. */
  public OptionalDouble share() {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  /**
   * Units that are independent of each other. The effective size is Kish's, {@code (Σw)²/Σw²}; for
   * equal weights the number of units, so that the limits are Wilson's own.
   *
   * @param weights 0 or more; units of weight 0 do not count
   * @param within how much of each unit's weight is within the part, 0 to all of it
   */
  public static ClusteredShare independent(double[] weights, double[] within, double confidence) {
    Sums sums = Sums.of(weights, within);
    return sums.atSize(sums.evenSize(), confidence);
  }

  /**
   * Units in clusters, such as the weeks of a person. The effective size is {@code p(1-p)} by the
   * variance of a jackknife that leaves one cluster out at a time, but no more than that of
   * independent units. Where all units agree, or the jackknife shows no variance, it is Kish's size
   * of the clusters.
   *
   * @param clusters a number for each unit, 0 or more, the same within a cluster
   */
  public static ClusteredShare of(
      double[] weights, double[] within, int[] clusters, double confidence) {
    Sums sums = Sums.of(weights, within);
    if (!(sums.whole > 0)) {
      return sums.atSize(0, confidence);
    }
    int numbers = Arrays.stream(clusters).max().orElse(-1) + 1;
    double[] whole = new double[numbers];
    double[] part = new double[numbers];
    for (int i = 0; i < weights.length; i++) {
      whole[clusters[i]] += weights[i];
      part[clusters[i]] += weights[i] > 0 ? within[i] : 0;
    }
    double p = sums.part / sums.whole;
    double squares = 0;
    double shifts = 0;
    int count = 0;
    for (int g = 0; g < numbers; g++) {
      if (whole[g] > 0) {
        count++;
        squares += whole[g] * whole[g];
        double without = (sums.part - part[g]) / (sums.whole - whole[g]);
        shifts += (without - p) * (without - p);
      }
    }
    double variance = count > 1 ? shifts * (count - 1) / count : 0;
    double size = variance > 0 ? p * (1 - p) / variance : sums.whole * sums.whole / squares;
    return sums.atSize(Math.min(size, sums.evenSize()), confidence);
  }

  private static final class Sums {
    private double part;
    private double whole;
    private double squares;

    static Sums of(double[] weights, double[] within) {
      Sums sums = new Sums();
      for (int i = 0; i < weights.length; i++) {
        sums.add(weights[i], within[i]);
      }
      return sums;
    }

    void add(double weight, double within) {
      part += within;
      whole += weight;
      squares += weight * weight;
    }

    double evenSize() {
      return whole * whole / squares;
    }

    ClusteredShare atSize(double size, double confidence) {
      Optional<Interval> limits =
          whole > 0
              ? Optional.of(Proportions.wilson(part / whole, size, confidence))
              : Optional.empty();
      return new ClusteredShare(part, whole, limits);
    }
  }
}
