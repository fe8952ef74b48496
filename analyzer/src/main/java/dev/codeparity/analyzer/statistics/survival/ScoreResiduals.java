package dev.codeparity.analyzer.statistics.survival;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.DoubleUnaryOperator;

/**
 * Each subject's share in the score of a {@link Cox} model: what it did at its end, less what was
 * expected of it at every failure that it lived to see.
 *
 * @see <a href="https://doi.org/10.1093/biomet/77.1.147">Therneau, Grambsch and Fleming (1990)</a>
 */
final class ScoreResiduals {
  private final Lifetimes data;
  private final int[] order;
  private final double[] risk;
  private final Deque<Step> steps = new ArrayDeque<>();

  ScoreResiduals(Lifetimes data, Ties ties, int[] order, double[] relativeRisk) {
    this(data, ties, order, relativeRisk, day -> 1);
  }

  /**
   * The same of covariates that grow with age.
   *
   * @param growth what the covariates are multiplied by, by day
   */
  ScoreResiduals(
      Lifetimes data, Ties ties, int[] order, double[] relativeRisk, DoubleUnaryOperator growth) {
    this.data = data;
    this.order = order;
    this.risk = relativeRisk;
    new RiskSets(data, order, relativeRisk)
        .visit(
            (atRisk, failed, subjects, from, to) ->
                steps.addFirst(
                    new Step(
                        ties,
                        atRisk,
                        failed,
                        from,
                        data.columns(),
                        growth.applyAsDouble(data.day[subjects[from]]))));
  }

  /** Weighted sums by cluster: one row a cluster, one column a covariate. */
  double[][] byCluster() {
    double[][] sums = new double[Arrays.stream(data.cluster).max().orElse(-1) + 1][];
    Arrays.setAll(sums, g -> new double[data.columns()]);
    double[] residuals = bySubject();
    int columns = data.columns();
    for (int subject = 0; subject < data.size(); subject++) {
      for (int j = 0; j < columns; j++) {
        sums[data.cluster[subject]][j] += data.weight[subject] * residuals[subject * columns + j];
      }
    }
    return sums;
  }

  /** One row a subject, one column a covariate, row after row; unweighted. */
  private double[] bySubject() {
    double[] residuals = new double[data.size() * data.columns()];
    double hazard = 0;
    double[] hazardTimesMean = new double[data.columns()];
    int from = 0;
    while (from < order.length) {
      int first = order[from];
      if (from > 0 && data.stratum[first] != data.stratum[order[from - 1]]) {
        hazard = 0;
        hazardTimesMean = new double[data.columns()];
      }
      Step step = steps.isEmpty() || steps.element().from != from ? null : steps.remove();
      if (step != null) {
        hazard += step.hazard;
        for (int j = 0; j < hazardTimesMean.length; j++) {
          hazardTimesMean[j] += step.hazardTimesMean[j];
        }
      }
      int to = from;
      while (to < order.length
          && data.day[order[to]] == data.day[first]
          && data.stratum[order[to]] == data.stratum[first]) {
        int subject = order[to++];
        for (int j = 0; j < hazardTimesMean.length; j++) {
          double x = data.covariates[j][subject];
          int at = subject * hazardTimesMean.length + j;
          residuals[at] = -risk[subject] * (x * hazard - hazardTimesMean[j]);
          if (step != null && data.event[subject]) {
            residuals[at] +=
                step.growth * (x - step.mean[j])
                    + risk[subject] * (x * step.tiedHazard - step.tiedHazardTimesMean[j]);
          }
        }
      }
      from = to;
    }
    return residuals;
  }

  /** The failures of one time: their hazard, and the part of it that the failed escape. */
  private static final class Step {
    final int from;
    final double growth;
    double hazard;
    double tiedHazard;
    final double[] hazardTimesMean;
    final double[] tiedHazardTimesMean;
    final double[] mean;

    Step(
        Ties ties,
        RiskSets.Sums atRisk,
        RiskSets.Sums failed,
        int from,
        int columns,
        double growth) {
      this.from = from;
      this.growth = growth;
      hazardTimesMean = new double[columns];
      tiedHazardTimesMean = new double[columns];
      mean = new double[columns];
      for (int i = 0; i < failed.count; i++) {
        double left = ties.left(i, failed.count);
        double atThis = atRisk.risk - left * failed.risk;
        double increment = growth * failed.weight / failed.count / atThis;
        hazard += increment;
        tiedHazard += left * increment;
        for (int j = 0; j < columns; j++) {
          double meanHere = (atRisk.first[j] - left * failed.first[j]) / atThis;
          hazardTimesMean[j] += increment * meanHere;
          tiedHazardTimesMean[j] += left * increment * meanHere;
          mean[j] += meanHere / failed.count;
        }
      }
    }
  }
}
