package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.PoissonTrend;
import dev.codeparity.analyzer.statistics.pooling.ClusteredLine;
import dev.codeparity.analyzer.statistics.pooling.RandomEffects;

/**
 * A line of log ratios over years.
 *
 * @param intercept where it starts
 * @param slope change by year
 * @param slopeVariance of the slope
 * @param varianceAt of the line, by place
 * @param between variance of single periods about the line, besides their own errors
 * @param df degrees of freedom
 * @param periods that it is drawn through
 */
record TrendLine(
    double intercept,
    double slope,
    double slopeVariance,
    VarianceAt varianceAt,
    double between,
    double df,
    int periods) {
  /** The variance of a line at a place. */
  interface VarianceAt {
    double of(double x);
  }

  /** Through the estimates of periods: the larger of what they scatter and what clusters move. */
  static TrendLine through(RandomEffects line, ClusteredLine path, int periods) {
    double scatter = line.standardError(1) * line.standardError(1);
    return new TrendLine(
        line.intercept(),
        line.slope(),
        Math.max(scatter, path.slopeVariance()),
        x -> Math.max(line.varianceAt(x), path.varianceAt(x)),
        line.tau2(),
        line.df(),
        periods);
  }

  /** Within the strata of all periods at once, where single ones hold too little. */
  static TrendLine within(PoissonTrend model, int periods) {
    return new TrendLine(
        model.intercept(),
        model.slope(),
        model.covariance().slope(),
        model::varianceAt,
        0,
        model.clusters() - 1.0,
        periods);
  }

  double at(double x) {
    return intercept + slope * x;
  }
}
