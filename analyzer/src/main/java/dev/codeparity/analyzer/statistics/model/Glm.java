package dev.codeparity.analyzer.statistics.model;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A generalised linear model, fitted by iteratively reweighted least squares.
 *
 * @see <a href="https://doi.org/10.2307/2344614">Nelder and Wedderburn (1972)</a>
 */
public final class Glm {
  private static final int MAX_STEPS = 100;
  private static final double ACCURACY = 1e-14;

  /** Beyond this a coefficient runs to infinity: an arm or a level without an event. */
  private static final double DIVERGED = 25;

  private final Design design;
  private final Family family;
  private final double[] outcome;
  private final double[] offset;
  private final double[] weight;
  private final double[] mean;
  private double[] coefficients;
  private RealMatrix covariance;

  private Glm(Design design, Family family, double[] outcome, double[] offset, double[] weight) {
    this.design = design;
    this.family = family;
    this.outcome = outcome;
    this.offset = offset;
    this.weight = weight;
    this.mean = new double[design.rows()];
    this.coefficients = new double[design.columns()];
    this.covariance = new Array2DRowRealMatrix(design.columns(), design.columns());
  }

  /**
   * Fits a model.
   *
   * @param offset added to the linear predictor with coefficient 1
   * @return empty where the covariates are collinear or the likelihood has no maximum
   */
  public static Optional<Glm> fit(Design design, Family family, double[] outcome, double[] offset) {
    double[] one = new double[outcome.length];
    Arrays.fill(one, 1);
    return converged(new Glm(design, family, outcome, offset, one));
  }

  /**
   * Fits a model to rows that are not each one observation.
   *
   * @param weight how many observations a row is, above 0
   * @return empty where the covariates are collinear or the likelihood has no maximum
   */
  public static Optional<Glm> weighted(
      Design design, Family family, double[] outcome, double[] weight) {
    return converged(new Glm(design, family, outcome, new double[outcome.length], weight));
  }

  private static Optional<Glm> converged(Glm model) {
    return model.converges() ? Optional.of(model) : Optional.empty();
  }

  public double coefficient(int column) {
    return coefficients[column];
  }

  /** The model's own standard error, with dispersion 1. */
  public double standardError(int column) {
    return Math.sqrt(covariance.getEntry(column, column));
  }

  public double mean(int row) {
    return mean[row];
  }

  double[] means() {
    return mean;
  }

  int columns() {
    return design.columns();
  }

  /** Inverse of the expected information. */
  public RealMatrix covariance() {
    return covariance;
  }

  /** Pearson's χ² by its degrees of freedom; 1 where the family's variance holds. */
  public double dispersion() {
    double sum = 0;
    for (int row = 0; row < mean.length; row++) {
      double residual = outcome[row] - mean[row];
      sum += weight[row] * residual * residual / family.variance(mean[row]);
    }
    return sum / (design.rows() - design.columns());
  }

  /** A row's contribution to the score, one number a column. */
  public double[] score(int row) {
    double[] score = new double[design.columns()];
    addScore(row, score);
    return score;
  }

  private void addScore(int row, double[] score) {
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    int filled = design.row(row, column, value);
    double residual =
        weight[row]
            * (outcome[row] - mean[row])
            * family.slope(mean[row])
            / family.variance(mean[row]);
    for (int i = 0; i < filled; i++) {
      score[column[i]] += residual * value[i];
    }
  }

  /** Adds {@code weight ×} a row's covariates to a vector of one number a column. */
  public void addCovariates(int row, double weight, double[] sum) {
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    int filled = design.row(row, column, value);
    for (int i = 0; i < filled; i++) {
      sum[column[i]] += weight * value[i];
    }
  }

  /** Sums of scores by cluster: one row a cluster, one column a coefficient. */
  public double[][] scores(int[] cluster, int clusters) {
    double[][] sums = new double[clusters][design.columns()];
    for (int row = 0; row < mean.length; row++) {
      addScore(row, sums[cluster[row]]);
    }
    return sums;
  }

  /**
   * The covariance that holds whatever happens within clusters, with {@code G/(G-1)}.
   *
   * @see <a href="https://doi.org/10.1093/biomet/73.1.13">Liang and Zeger (1986)</a>
   */
  public RealMatrix sandwich(int[] cluster, int clusters) {
    RealMatrix scores = new Array2DRowRealMatrix(scores(cluster, clusters), false);
    RealMatrix meat = scores.transposeMultiply(scores);
    return covariance
        .multiply(meat)
        .multiply(covariance)
        .scalarMultiply(clusters / (clusters - 1.0));
  }

  private boolean converges() {
    double[] predictor = new double[mean.length];
    for (int row = 0; row < mean.length; row++) {
      predictor[row] = family.link(family.startingMean(outcome[row]));
    }
    double deviance = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MAX_STEPS; step++) {
      if (!solve(predictor)) {
        return false;
      }
      double next = predict(predictor);
      if (Math.abs(next - deviance) <= ACCURACY * (Math.abs(next) + 0.1)) {
        return solve(predictor) && finite();
      }
      deviance = next;
    }
    return finite();
  }

  private boolean finite() {
    for (int column = 1; column < coefficients.length; column++) {
      if (!(Math.abs(coefficients[column]) < DIVERGED)) {
        return false;
      }
    }
    return true;
  }

  /** Weighted least squares about the current predictor. */
  private boolean solve(double[] predictor) {
    int columns = design.columns();
    double[][] information = new double[columns][columns];
    double[] right = new double[columns];
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    for (int row = 0; row < predictor.length; row++) {
      double mu = family.mean(predictor[row]);
      double slope = family.slope(mu);
      double precision = weight[row] * slope * slope / family.variance(mu);
      double working = predictor[row] - offset[row] + (outcome[row] - mu) / slope;
      int filled = design.row(row, column, value);
      for (int i = 0; i < filled; i++) {
        double scaled = precision * value[i];
        right[column[i]] += scaled * working;
        for (int j = 0; j < filled; j++) {
          information[column[i]][column[j]] += scaled * value[j];
        }
      }
    }
    try {
      var solver =
          new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-9, 1e-10)
              .getSolver();
      coefficients = solver.solve(new ArrayRealVector(right, false)).toArray();
      covariance = solver.getInverse();
      return true;
    } catch (MathRuntimeException collinear) {
      return false;
    }
  }

  private double predict(double[] predictor) {
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    double deviance = 0;
    for (int row = 0; row < predictor.length; row++) {
      double sum = offset[row];
      int filled = design.row(row, column, value);
      for (int i = 0; i < filled; i++) {
        sum += coefficients[column[i]] * value[i];
      }
      predictor[row] = sum;
      mean[row] = family.mean(sum);
      deviance += weight[row] * family.deviance(outcome[row], mean[row]);
    }
    return deviance;
  }
}
