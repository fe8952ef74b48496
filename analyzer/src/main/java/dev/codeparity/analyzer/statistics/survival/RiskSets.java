package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;

/**
 * Goes through the failures of all strata, from the last to the first, and shows to a visitor who
 * was at risk: sums of {@code w exp(xβ)} and of its products with the covariates.
 */
final class RiskSets {
  private final Lifetimes data;
  private final double[] relativeRisk;
  private final int[] order;

  RiskSets(Lifetimes data, int[] order, double[] relativeRisk) {
    this.data = data;
    this.order = order;
    this.relativeRisk = relativeRisk;
  }

  /** What is done at each time of failure. */
  interface Visitor {
    void failures(Sums atRisk, Sums failed, int[] order, int from, int to);
  }

  /** Weighted sums over some subjects. */
  static final class Sums {
    int count;
    double weight;
    double risk;
    final double[] first;
    final double[][] second;

    Sums(int columns) {
      first = new double[columns];
      second = new double[columns][columns];
    }

    private void clear() {
      count = 0;
      weight = 0;
      risk = 0;
      if (first.length == 1) {
        first[0] = 0;
        second[0][0] = 0;
        return;
      }
      Arrays.fill(first, 0);
      for (double[] row : second) {
        Arrays.fill(row, 0);
      }
    }

    private void add(double w, double scaled, double[][] covariates, int subject) {
      count++;
      weight += w;
      risk += scaled;
      // nearly all models have one covariate, and loops over one cost more than what is in them
      if (first.length == 1) {
        double x = covariates[0][subject];
        first[0] += scaled * x;
        second[0][0] += scaled * x * x;
        return;
      }
      for (int i = 0; i < first.length; i++) {
        double x = covariates[i][subject];
        first[i] += scaled * x;
        for (int j = 0; j < first.length; j++) {
          second[i][j] += scaled * x * covariates[j][subject];
        }
      }
    }
  }

  void visit(Visitor visitor) {
    Sums atRisk = new Sums(data.columns());
    Sums failed = new Sums(data.columns());
    int to = order.length;
    while (to > 0) {
      int last = order[to - 1];
      if (to == order.length || data.stratum[last] != data.stratum[order[to]]) {
        atRisk.clear();
      }
      failed.clear();
      int from = to;
      while (from > 0 && sameTime(order[from - 1], last)) {
        int subject = order[--from];
        double scaled = data.weight[subject] * relativeRisk[subject];
        atRisk.add(data.weight[subject], scaled, data.covariates, subject);
        if (data.event[subject]) {
          failed.add(data.weight[subject], scaled, data.covariates, subject);
        }
      }
      if (failed.count > 0) {
        visitor.failures(atRisk, failed, order, from, to);
      }
      to = from;
    }
  }

  private boolean sameTime(int a, int b) {
    return data.day[a] == data.day[b] && data.stratum[a] == data.stratum[b];
  }
}
