package dev.codeparity.analyzer.statistics.survival;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Arrays;

/**
 * A test of a score against 0 whose variance is by clusters that share a fate.
 *
 * @param score the sum over all subjects
 * @param variance sum of the squared sums by cluster; it has no factor for few clusters
 * @param clusters those with subjects
 */
public record ScoreTest(double score, double variance, int clusters) {
  /**
   * The log-rank test of the first covariate, within strata: the score of a {@link Cox} model at a
   * coefficient of 0, which is the failures of those marked 1 less what they would be if all failed
   * alike.
   *
   * @param data with one covariate
   * @see <a href="https://doi.org/10.1080/01621459.1989.10478874">Lin and Wei (1989)</a>
   */
  public static ScoreTest logRank(Lifetimes data, Ties ties) {
    double[] byCluster = new ScoreResiduals(data, ties, data.order(), data.exposed).byCluster();
    return of(Arrays.stream(byCluster).sum(), byCluster);
  }

  /**
   * A test of sums by cluster.
   *
   * @param score their sum
   */
  static ScoreTest of(double score, double[] byCluster) {
    double variance = Arrays.stream(byCluster).map(u -> u * u).sum();
    return new ScoreTest(score, variance, byCluster.length);
  }

  /** χ² with one degree of freedom, without a factor for few clusters. */
  public double chiSquare() {
    return score * score / variance;
  }

  /**
   * Two-sided, by t with a degree of freedom less than clusters; NaN where nothing varies, or with
   * fewer than three clusters.
   */
  public double p() {
    double t = Math.sqrt(chiSquare() * (clusters - 1) / clusters);
    double df = clusters - 1.0;
    return df >= StudentT.LEAST_DF && variance > 0 ? 2 * StudentT.above(t, df) : Double.NaN;
  }
}
