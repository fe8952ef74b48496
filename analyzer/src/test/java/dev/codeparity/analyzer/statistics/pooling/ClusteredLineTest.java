package dev.codeparity.analyzer.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteredLineTest {
  private static final int PERIODS = 6;
  private static final int CLUSTERS = 9;

  /** Slope and height of the weighted line through effects, by the normal equations. */
  private static double[] line(double[] weight, double[] x, double[] effect) {
    double w = 0;
    double wx = 0;
    double wy = 0;
    double wxx = 0;
    double wxy = 0;
    for (int p = 0; p < x.length; p++) {
      w += weight[p];
      wx += weight[p] * x[p];
      wy += weight[p] * effect[p];
      wxx += weight[p] * x[p] * x[p];
      wxy += weight[p] * x[p] * effect[p];
    }
    double slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
    return new double[] {slope, (wy - slope * wx) / w};
  }

  @Test
  void the_variance_is_that_of_lines_drawn_again_without_each_cluster() {
    Random random = new Random(4);
    double[] weight = new double[PERIODS];
    double[] x = new double[PERIODS];
    double[] effect = new double[PERIODS];
    double[][] shifts = new double[PERIODS][CLUSTERS];
    for (int p = 0; p < PERIODS; p++) {
      weight[p] = 1 + random.nextInt(5);
      x[p] = p * 0.25;
      effect[p] = random.nextGaussian();
      for (int g = 0; g < CLUSTERS; g++) {
        shifts[p][g] = (p + g) % 4 == 0 ? Double.NaN : random.nextGaussian() / 10;
      }
    }
    double[] whole = line(weight, x, effect);
    double slopes = 0;
    double heights = 0;
    for (int g = 0; g < CLUSTERS; g++) {
      double[] without = effect.clone();
      for (int p = 0; p < PERIODS; p++) {
        without[p] += Double.isNaN(shifts[p][g]) ? 0 : shifts[p][g];
      }
      double[] again = line(weight, x, without);
      slopes += Math.pow(again[0] - whole[0], 2);
      heights += Math.pow(again[1] + again[0] * 2 - whole[1] - whole[0] * 2, 2);
    }
    double factor = (CLUSTERS - 1.0) / CLUSTERS;
    ClusteredLine path = new ClusteredLine(weight, x, shifts);

    assertThat(path.slopeVariance()).isCloseTo(factor * slopes, within(1e-12));
    assertThat(path.varianceAt(2)).isCloseTo(factor * heights, within(1e-12));
  }
}
