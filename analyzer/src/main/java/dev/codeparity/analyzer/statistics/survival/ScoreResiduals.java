package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

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
  private final int columns;
  private final Steps steps;

  ScoreResiduals(Lifetimes data, Ties ties, int[] order, double[] relativeRisk) {
    this(data, ties, order, relativeRisk, subject -> 1);
  }

  /**
   * The same of covariates that grow with age.
   *
   * @param growth what the covariates are multiplied by when a subject fails
   */
  ScoreResiduals(
      Lifetimes data, Ties ties, int[] order, double[] relativeRisk, IntToDoubleFunction growth) {
    this.data = data;
    this.order = order;
    this.risk = relativeRisk;
    columns = data.columns();
    steps = new Steps(data, ties, growth);
    new RiskSets(data, order, relativeRisk).visit(steps);
  }

  /** Weighted sums by cluster: cluster after cluster, one number a covariate. */
  double[] byCluster() {
    double[] sums = new double[(Arrays.stream(data.cluster).max().orElse(-1) + 1) * columns];
    double[] residuals = bySubject();
    for (int subject = 0; subject < data.size(); subject++) {
      int at = data.cluster[subject] * columns;
      for (int j = 0; j < columns; j++) {
        sums[at + j] += data.weight[subject] * residuals[subject * columns + j];
      }
    }
    return sums;
  }

  /** One row a subject, one column a covariate, row after row; unweighted. */
  private double[] bySubject() {
    double[] residuals = new double[data.size() * columns];
    double hazard = 0;
    double[] hazardTimesMean = new double[columns];
    int step = steps.first;
    int from = 0;
    while (from < order.length) {
      int first = order[from];
      if (from > 0 && data.stratum[first] != data.stratum[order[from - 1]]) {
        hazard = 0;
        Arrays.fill(hazardTimesMean, 0);
      }
      boolean fails = step < steps.from.length && steps.from[step] == from;
      if (fails) {
        hazard += steps.hazard[step];
        for (int j = 0; j < columns; j++) {
          hazardTimesMean[j] += steps.hazardTimesMean[step * columns + j];
        }
      }
      int to = from;
      while (to < order.length
          && data.day[order[to]] == data.day[first]
          && data.stratum[order[to]] == data.stratum[first]) {
        int subject = order[to++];
        for (int j = 0; j < columns; j++) {
          double x = data.covariates[j][subject];
          int at = subject * columns + j;
          residuals[at] = -risk[subject] * (x * hazard - hazardTimesMean[j]);
          if (fails && data.event[subject]) {
            residuals[at] += steps.escaped(step, j, x, risk[subject]);
          }
        }
      }
      step += fails ? 1 : 0;
      from = to;
    }
    return residuals;
  }

  /**
   * The failures of each time, in the order of subjects: their hazard, and the part of it that the
   * failed escape. Filled from the last on, as risk sets are gone through.
   */
  private static final class Steps implements RiskSets.Visitor {
    private final Ties ties;
    private final IntToDoubleFunction growthOf;
    private final int columns;

    /** The first that is filled. */
    private int first;

    private final int[] from;
    private final double[] growth;
    private final double[] hazard;
    private final double[] tiedHazard;
    private final double[] hazardTimesMean;
    private final double[] tiedHazardTimesMean;
    private final double[] mean;

    Steps(Lifetimes data, Ties ties, IntToDoubleFunction growthOf) {
      this.ties = ties;
      this.growthOf = growthOf;
      columns = data.columns();
      int most = data.events();
      first = most;
      from = new int[most];
      growth = new double[most];
      hazard = new double[most];
      tiedHazard = new double[most];
      hazardTimesMean = new double[most * columns];
      tiedHazardTimesMean = new double[most * columns];
      mean = new double[most * columns];
    }

    @Override
    public void failures(
        RiskSets.Sums atRisk, RiskSets.Sums failed, int[] subjects, int start, int end) {
      int step = --first;
      from[step] = start;
      growth[step] = growthOf.applyAsDouble(subjects[start]);
      for (int i = 0; i < failed.count; i++) {
        double left = ties.left(i, failed.count);
        double atThis = atRisk.risk - left * failed.risk;
        double increment = growth[step] * failed.weight / failed.count / atThis;
        hazard[step] += increment;
        tiedHazard[step] += left * increment;
        for (int j = 0; j < columns; j++) {
          double meanHere = (atRisk.first[j] - left * failed.first[j]) / atThis;
          int at = step * columns + j;
          hazardTimesMean[at] += increment * meanHere;
          tiedHazardTimesMean[at] += left * increment * meanHere;
          mean[at] += meanHere / failed.count;
        }
      }
    }

    /** What a failure is beyond what was expected of it, and what of that it escaped. */
    double escaped(int step, int column, double x, double risk) {
      int at = step * columns + column;
      return growth[step] * (x - mean[at])
          + risk * (x * tiedHazard[step] - tiedHazardTimesMean[at]);
    }
  }
}
