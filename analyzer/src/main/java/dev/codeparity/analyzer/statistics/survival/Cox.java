package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Proportional hazards by partial likelihood, stratified, with a variance that allows for clusters.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1972.tb00899.x">Cox (1972)</a>
 * @see <a href="https://doi.org/10.1080/01621459.1989.10478874">Lin and Wei (1989), the robust
 *     variance</a>
 */
public final class Cox {
  private static final int MAX_STEPS = 60;
  private static final double SMALLEST_SHARE = 1e-9;
  private static final double ACCURACY = 1e-13;

  /** A log hazard ratio beyond this is no estimate: an arm without events. */
  private static final double DIVERGED = 10;

  final Lifetimes data;
  final Ties ties;
  final int[] order;
  private double[] coefficients;
  private Fit fit;
  private final double nullLogLikelihood;
  private RealMatrix covariance;
  private Optional<double[]> scores = Optional.empty();

  private Cox(Lifetimes data, Ties ties) {
    this.data = data;
    this.ties = ties;
    this.order = data.order();
    this.coefficients = new double[data.columns()];
    this.fit = new Fit(coefficients);
    this.nullLogLikelihood = fit.logLikelihood;
    this.covariance = new Array2DRowRealMatrix(data.columns(), data.columns());
  }

  /** Fits; empty where an estimate is infinite, or a covariate says nothing within strata. */
  public static Optional<Cox> fit(Lifetimes data, Ties ties) {
    Cox model = new Cox(data, ties);
    return model.converges() ? Optional.of(model) : Optional.empty();
  }

  /** A log hazard ratio. */
  public double coefficient(int column) {
    return coefficients[column];
  }

  public double standardError(int column) {
    return Math.sqrt(covariance.getEntry(column, column));
  }

  public double logLikelihood() {
    return fit.logLikelihood;
  }

  /** With all coefficients 0. */
  public double nullLogLikelihood() {
    return nullLogLikelihood;
  }

  /** Inverse of the information. */
  public RealMatrix covariance() {
    return covariance;
  }

  /**
   * The sum over clusters of the squared changes that leaving each out makes, to first order. It
   * has no factor for few clusters; {@code G/(G-1)} is the caller's.
   */
  public RealMatrix robustCovariance() {
    double[] scores = scoresByCluster();
    int columns = data.columns();
    double[][] squares = new double[columns][columns];
    for (int at = 0; at < scores.length; at += columns) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          squares[i][j] += scores[at + i] * scores[at + j];
        }
      }
    }
    return covariance.multiply(new Array2DRowRealMatrix(squares, false)).multiply(covariance);
  }

  /** Sums of {@link ScoreResiduals} by cluster, found once. */
  double[] scoresByCluster() {
    double[] found =
        scores.orElseGet(() -> new ScoreResiduals(data, ties, order, relativeRisks()).byCluster());
    scores = Optional.of(found);
    return found;
  }

  double[] relativeRisks() {
    return relativeRisks(coefficients);
  }

  private double[] relativeRisks(double[] beta) {
    double[] risk = new double[data.size()];
    for (int subject = 0; subject < risk.length; subject++) {
      double predictor = 0;
      for (int j = 0; j < beta.length; j++) {
        predictor += beta[j] * data.covariates[j][subject];
      }
      risk[subject] = data.exposed[subject] * Math.exp(predictor);
    }
    return risk;
  }

  private boolean converges() {
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] move = newton();
      if (move.length == 0) {
        return false;
      }
      double share = 1;
      double[] next = add(coefficients, move, share);
      Fit tried = new Fit(next);
      while (!(tried.logLikelihood >= fit.logLikelihood - slack(fit.logLikelihood))
          && share > SMALLEST_SHARE) {
        share /= 2;
        next = add(coefficients, move, share);
        tried = new Fit(next);
      }
      double change = Math.abs(tried.logLikelihood - fit.logLikelihood);
      coefficients = next;
      fit = tried;
      if (Arrays.stream(coefficients).anyMatch(beta -> !(Math.abs(beta) <= DIVERGED))) {
        return false;
      }
      if (change <= slack(fit.logLikelihood) && small(move)) {
        return newton().length > 0;
      }
    }
    return false;
  }

  private static double slack(double logLikelihood) {
    return ACCURACY * (Math.abs(logLikelihood) + 1);
  }

  private static boolean small(double[] move) {
    return Arrays.stream(move).allMatch(m -> Math.abs(m) < 1e-9);
  }

  private static double[] add(double[] beta, double[] move, double share) {
    double[] sum = new double[beta.length];
    Arrays.setAll(sum, j -> beta[j] + share * move[j]);
    return sum;
  }

  /** The step to take; no numbers where the information has no inverse. */
  private double[] newton() {
    try {
      var solver =
          new CholeskyDecomposition(new Array2DRowRealMatrix(fit.information, false), 1e-9, 1e-12)
              .getSolver();
      covariance = solver.getInverse();
      return solver.solve(new ArrayRealVector(fit.score, false)).toArray();
    } catch (MathRuntimeException silent) {
      return new double[0];
    }
  }

  /** Log-likelihood at some coefficients, with its first and (negative) second derivatives. */
  private final class Fit implements RiskSets.Visitor {
    double logLikelihood;
    final double[] score = new double[data.columns()];
    final double[][] information = new double[data.columns()][data.columns()];

    Fit(double[] beta) {
      double[] risk = relativeRisks(beta);
      for (int subject = 0; subject < data.size(); subject++) {
        if (data.event[subject]) {
          logLikelihood += data.weight[subject] * Math.log(risk[subject]);
          for (int j = 0; j < score.length; j++) {
            score[j] += data.weight[subject] * data.covariates[j][subject];
          }
        }
      }
      new RiskSets(data, order, risk).visit(this);
    }

    @Override
    public void failures(
        RiskSets.Sums atRisk, RiskSets.Sums failed, int[] subjects, int from, int to) {
      double weight = failed.weight / failed.count;
      for (int i = 0; i < failed.count; i++) {
        double left = ties.left(i, failed.count);
        double risk = atRisk.risk - left * failed.risk;
        logLikelihood -= weight * Math.log(risk);
        for (int j = 0; j < score.length; j++) {
          double mean = (atRisk.first[j] - left * failed.first[j]) / risk;
          score[j] -= weight * mean;
          for (int k = 0; k < score.length; k++) {
            double other = (atRisk.first[k] - left * failed.first[k]) / risk;
            double second = (atRisk.second[j][k] - left * failed.second[j][k]) / risk;
            information[j][k] += weight * (second - mean * other);
          }
        }
      }
    }
  }
}
