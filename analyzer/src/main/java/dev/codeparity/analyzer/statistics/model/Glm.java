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

  /** Of the linear predictor; Newton's steps being what they are, the next is far smaller. */
  private static final double ACCURACY = 1e-9;

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
    return new Glm(design, family, outcome, offset, one).fromOutcome();
  }

  /**
   * Fits a model to rows that are not each one observation.
   *
   * @param weight how many observations a row is, above 0
   * @return empty where the covariates are collinear or the likelihood has no maximum
   */
  public static Optional<Glm> weighted(
      Design design, Family family, double[] outcome, double[] weight) {
    return new Glm(design, family, outcome, new double[outcome.length], weight).fromOutcome();
  }

  private Optional<Glm> fromOutcome() {
    for (int row = 0; row < mean.length; row++) {
      mean[row] = family.startingMean(outcome[row]);
    }
    return fromMeans();
  }

  /** The same design and outcome under another family, begun from here. */
  Optional<Glm> refit(Family other) {
    Glm model = new Glm(design, other, outcome, offset, weight);
    System.arraycopy(mean, 0, model.mean, 0, mean.length);
    return model.fromMeans();
  }

  private Optional<Glm> fromMeans() {
    double[] predictor = new double[mean.length];
    for (int row = 0; row < predictor.length; row++) {
      predictor[row] = family.link(mean[row]);
    }
    return converges(predictor) ? Optional.of(this) : Optional.empty();
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
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    int filled = design.row(row, column, value);
    for (int i = 0; i < filled; i++) {
      score[column[i]] += residual(row) * value[i];
    }
    return score;
  }

  private double residual(int row) {
    return weight[row]
        * (outcome[row] - mean[row])
        * family.slope(mean[row])
        / family.variance(mean[row]);
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

  /**
   * What leaving out each cluster moves a combination of the coefficients by, to first order and
   * with the sign turned: the sums over its rows of {@code weights × covariance × score}.
   */
  public double[] influences(double[] weights, int[] cluster, int clusters) {
    double[] direction = covariance.operate(weights);
    double[] sums = new double[clusters];
    double[] ofPattern = alongPatterns(direction);
    for (int row = 0; row < mean.length; row++) {
      sums[cluster[row]] += residual(row) * ofPattern[design.pattern(row)];
    }
    return sums;
  }

  /**
   * A coefficient's standard error that holds whatever happens within clusters, with {@code
   * G/(G-1)}.
   *
   * @see <a href="https://doi.org/10.1093/biomet/73.1.13">Liang and Zeger (1986)</a>
   */
  public double clusteredError(int column, int[] cluster, int clusters) {
    double[] weights = new double[design.columns()];
    weights[column] = 1;
    double squares = 0;
    for (double influence : influences(weights, cluster, clusters)) {
      squares += influence * influence;
    }
    return Math.sqrt(clusters / (clusters - 1.0) * squares);
  }

  private boolean converges(double[] predictor) {
    double[] before = new double[design.patterns()];
    for (int step = 0; step < MAX_STEPS; step++) {
      if (!solve(predictor) || !finite()) {
        return false;
      }
      double[] now = alongPatterns(coefficients);
      predict(now, predictor);
      if (step > 0 && farthest(before, now) <= ACCURACY) {
        return solve(predictor) && finite();
      }
      before = now;
    }
    return true;
  }

  private static double farthest(double[] before, double[] now) {
    double farthest = 0;
    for (int pattern = 0; pattern < now.length; pattern++) {
      farthest = Math.max(farthest, Math.abs(now[pattern] - before[pattern]));
    }
    return farthest;
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
    double[] weights = new double[design.patterns()];
    double[] targets = new double[design.patterns()];
    for (int row = 0; row < predictor.length; row++) {
      double mu = mean[row];
      double slope = family.slope(mu);
      double precision = weight[row] * slope * slope / family.variance(mu);
      double working = predictor[row] - offset[row] + (outcome[row] - mu) / slope;
      weights[design.pattern(row)] += precision;
      targets[design.pattern(row)] += precision * working;
    }
    return solve(weights, targets);
  }

  private boolean solve(double[] weights, double[] targets) {
    int columns = design.columns();
    double[][] information = new double[columns][columns];
    double[] right = new double[columns];
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    for (int pattern = 0; pattern < weights.length; pattern++) {
      if (design.rowOfPattern(pattern) < 0) {
        continue;
      }
      int filled = design.row(design.rowOfPattern(pattern), column, value);
      for (int i = 0; i < filled; i++) {
        right[column[i]] += targets[pattern] * value[i];
        double scaled = weights[pattern] * value[i];
        // columns ascend, so this is the upper half
        for (int j = i; j < filled; j++) {
          information[column[i]][column[j]] += scaled * value[j];
        }
      }
    }
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        information[i][j] = information[j][i];
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

  /** The sum of each pattern's covariates, weighted. */
  private double[] alongPatterns(double[] weights) {
    double[] sums = new double[design.patterns()];
    int[] column = new int[design.width()];
    double[] value = new double[design.width()];
    for (int pattern = 0; pattern < sums.length; pattern++) {
      int row = design.rowOfPattern(pattern);
      int filled = row < 0 ? 0 : design.row(row, column, value);
      for (int i = 0; i < filled; i++) {
        sums[pattern] += weights[column[i]] * value[i];
      }
    }
    return sums;
  }

  private void predict(double[] ofPattern, double[] predictor) {
    for (int row = 0; row < predictor.length; row++) {
      predictor[row] = offset[row] + ofPattern[design.pattern(row)];
      mean[row] = family.mean(predictor[row]);
    }
  }
}
