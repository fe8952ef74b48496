package dev.codeparity.analyzer.statistics.pooling;

import java.util.Arrays;

/**
 * The jackknife of a weighted line through effects that share clusters: the whole path is drawn
 * again without each cluster in turn, the weights held.
 */
public final class ClusteredLine {
  private final double[] weight;
  private final double[] x;
  private final double[][] shifts;
  private final double mean;
  private final double spread;
  private final int clusters;

  /**
   * A line through effects.
   *
   * @param weight of each effect, above 0
   * @param x where each effect lies
   * @param shifts by effect and cluster: the effect without the cluster less the effect; not a
   *     number where the cluster takes no part in it
   */
  public ClusteredLine(double[] weight, double[] x, double[][] shifts) {
    this.weight = weight.clone();
    this.x = x.clone();
    this.shifts = Arrays.stream(shifts).map(double[]::clone).toArray(double[][]::new);
    double sum = 0;
    double moment = 0;
    for (int p = 0; p < x.length; p++) {
      sum += weight[p];
      moment += weight[p] * x[p];
    }
    mean = moment / sum;
    double squares = 0;
    for (int p = 0; p < x.length; p++) {
      squares += weight[p] * (x[p] - mean) * (x[p] - mean);
    }
    spread = squares;
    clusters = (int) clustersWithPart();
  }

  private long clustersWithPart() {
    int all = shifts[0].length;
    long count = 0;
    for (int g = 0; g < all; g++) {
      int cluster = g;
      count += Arrays.stream(shifts).anyMatch(of -> !Double.isNaN(of[cluster])) ? 1 : 0;
    }
    return count;
  }

  /** Variance of the slope. */
  public double slopeVariance() {
    return variance(p -> weight[p] * (x[p] - mean) / spread);
  }

  /** Variance of where the line lies at a place. */
  public double varianceAt(double at) {
    double sum = Arrays.stream(weight).sum();
    return variance(p -> weight[p] / sum + (at - mean) * weight[p] * (x[p] - mean) / spread);
  }

  private double variance(Coefficient coefficient) {
    double squares = 0;
    for (int g = 0; g < shifts[0].length; g++) {
      double moved = 0;
      for (int p = 0; p < x.length; p++) {
        moved += Double.isNaN(shifts[p][g]) ? 0 : coefficient.of(p) * shifts[p][g];
      }
      squares += moved * moved;
    }
    return clusters < 2 ? Double.POSITIVE_INFINITY : (clusters - 1.0) / clusters * squares;
  }

  private interface Coefficient {
    double of(int effect);
  }
}
