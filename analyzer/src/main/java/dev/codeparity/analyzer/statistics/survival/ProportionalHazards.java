package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealVector;

/**
 * Whether hazards stay proportional: the score test for coefficients that change with the
 * Kaplan–Meier share already gone.
 *
 * @see <a href="https://doi.org/10.1093/biomet/81.3.515">Grambsch and Therneau (1994)</a>
 */
public final class ProportionalHazards {
  private final Cox model;
  private final double[] gone;
  private final int columns;
  private final double[] score;
  private final double[][] information;

  private ProportionalHazards(Cox model) {
    this.model = model;
    this.gone = shareGone(model.data);
    this.columns = model.data.columns();
    this.score = new double[2 * columns];
    this.information = new double[2 * columns][2 * columns];
  }

  /**
   * A test's result.
   *
   * @param chiSquare of the statistic
   * @param df its degrees of freedom
   */
  public record Result(double chiSquare, int df) {
    public double p() {
      return ChiSquaredDistribution.of(df).survivalProbability(chiSquare);
    }
  }

  /** Prepares the tests for a fitted model. */
  public static ProportionalHazards of(Cox model) {
    ProportionalHazards test = new ProportionalHazards(model);
    new RiskSets(model.data, model.order, model.relativeRisks()).visit(test::add);
    return test;
  }

  /** The test of one covariate. */
  public Result ofColumn(int column) {
    int[] chosen = new int[columns + 1];
    Arrays.setAll(chosen, i -> i < columns ? i : columns + column);
    return result(chosen, 1);
  }

  /** The test of all covariates at once. */
  public Result global() {
    int[] chosen = new int[2 * columns];
    Arrays.setAll(chosen, i -> i);
    return result(chosen, columns);
  }

  private Result result(int[] chosen, int df) {
    var matrix = new Array2DRowRealMatrix(information, false).getSubMatrix(chosen, chosen);
    RealVector u = new ArrayRealVector(Arrays.stream(chosen).mapToDouble(i -> score[i]).toArray());
    return new Result(u.dotProduct(new LUDecomposition(matrix).getSolver().solve(u)), df);
  }

  /**
   * The test of a model's one covariate where subjects share a fate within clusters: the score of
   * the growing coefficient, less what the constant one tells of it, by its sums over clusters.
   *
   * @throws IllegalStateException if there are several covariates
   * @see <a href="https://doi.org/10.1080/01621459.1989.10478874">Lin and Wei (1989), the robust
   *     variance</a>
   */
  public ScoreTest clustered() {
    if (columns != 1) {
      throw new IllegalStateException(columns + " covariates");
    }
    double[] constant = model.scoresByCluster();
    double[] growing =
        new ScoreResiduals(
                model.data,
                model.ties,
                model.order,
                model.relativeRisks(),
                subject -> gone[subject])
            .byCluster();
    double told = information[1][0] / information[0][0];
    double[] byCluster = new double[constant.length];
    Arrays.setAll(byCluster, g -> growing[g] - told * constant[g]);
    return ScoreTest.of(score[1] - told * score[0], byCluster);
  }

  private void add(RiskSets.Sums atRisk, RiskSets.Sums failed, int[] order, int from, int to) {
    double time = gone[order[from]];
    for (int at = from; at < to; at++) {
      int subject = order[at];
      for (int j = 0; j < columns && model.data.event[subject]; j++) {
        addScore(j, model.data.weight[subject] * model.data.covariates[j][subject], time);
      }
    }
    double weight = failed.weight / failed.count;
    for (int i = 0; i < failed.count; i++) {
      double left = model.ties.left(i, failed.count);
      double risk = atRisk.risk - left * failed.risk;
      for (int j = 0; j < columns; j++) {
        double mean = (atRisk.first[j] - left * failed.first[j]) / risk;
        addScore(j, -weight * mean, time);
        for (int k = 0; k < columns; k++) {
          double other = (atRisk.first[k] - left * failed.first[k]) / risk;
          double second = (atRisk.second[j][k] - left * failed.second[j][k]) / risk;
          double variance = weight * (second - mean * other);
          information[j][k] += variance;
          information[j][columns + k] += time * variance;
          information[columns + j][k] += time * variance;
          information[columns + j][columns + k] += time * time * variance;
        }
      }
    }
  }

  private void addScore(int column, double value, double time) {
    score[column] += value;
    score[columns + column] += time * value;
  }

  /**
   * {@code 1 - S(t-)} of all subjects together, each counting as one, by the subject whose
   * observation ended on day t.
   */
  private static double[] shareGone(Lifetimes data) {
    int[] order = data.orderOfAll();
    double[] gone = new double[order.length];
    double survival = 1;
    int from = 0;
    while (from < order.length) {
      int failed = 0;
      int to = from;
      for (; to < order.length && data.day[order[to]] == data.day[order[from]]; to++) {
        failed += data.event[order[to]] ? 1 : 0;
        gone[order[to]] = 1 - survival;
      }
      survival *= 1 - (double) failed / (order.length - from);
      from = to;
    }
    return gone;
  }
}
