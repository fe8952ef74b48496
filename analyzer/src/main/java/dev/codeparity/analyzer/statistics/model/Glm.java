package dev.codeparity.analyzer.statistics.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
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
  private Family family;
  private final double[] outcome;
  private final double[] offset;
  private final double[] weight;
  private final double[] mean;
  private final double[] predictor;
  private double[] coefficients;
  private RealMatrix covariance;

  private Glm(Design design, Family family, double[] outcome, double[] offset, double[] weight) {
    this.design = design;
    this.family = family;
    this.outcome = outcome;
    this.offset = offset;
    this.weight = weight;
    this.mean = new double[design.rows()];
    this.predictor = new double[design.rows()];
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
      predictor[row] = family.link(mean[row]);
    }
    return settled(family);
  }

  /** This, when steps under a family have led to its fit; empty where they lead nowhere. */
  Optional<Glm> settled(Family under) {
    for (int step = 0; step < MAX_STEPS; step++) {
      double moved = step(under);
      if (Double.isNaN(moved)) {
        return Optional.empty();
      }
      if (step > 0 && moved <= ACCURACY) {
        return solve() && finite() ? Optional.of(this) : Optional.empty();
      }
    }
    return Optional.of(this);
  }

  /**
   * Goes a step on, from here on under a family with the same link.
   *
   * @return how far the linear predictor moved at most; not a number where there is no step
   */
  double step(Family under) {
    family = under;
    if (!solve() || !finite()) {
      return Double.NaN;
    }
    double[] ofPattern = alongPatterns(coefficients);
    double farthest = 0;
    for (int row = 0; row < predictor.length; row++) {
      double next = offset[row] + along(coefficients, ofPattern, row);
      farthest = Math.max(farthest, Math.abs(next - predictor[row]));
      predictor[row] = next;
      mean[row] = family.mean(next);
    }
    return farthest;
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
    int filled = design.ones(design.pattern(row), column);
    for (int i = 0; i < filled; i++) {
      score[column[i]] = residual(row);
    }
    for (int number = 0; number < design.numbers(); number++) {
      score[design.columnOf(number)] = residual(row) * design.values(number)[row];
    }
    return score;
  }

  private double residual(int row) {
    return weight[row]
        * (outcome[row] - mean[row])
        * family.slope(mean[row])
        / family.variance(mean[row]);
  }

  /** The sum of all rows' covariates, weighted: one number a column. */
  public double[] sumOfCovariates(IntToDoubleFunction weight) {
    NormalEquations equations = new NormalEquations(design);
    for (int row = 0; row < mean.length; row++) {
      equations.add(row, 0, weight.applyAsDouble(row));
    }
    return equations.right();
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
      sums[cluster[row]] += residual(row) * along(direction, ofPattern, row);
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

  private boolean finite() {
    for (int column = 1; column < coefficients.length; column++) {
      if (!(Math.abs(coefficients[column]) < DIVERGED)) {
        return false;
      }
    }
    return true;
  }

  /** Weighted least squares about the current predictor. */
  private boolean solve() {
    NormalEquations equations = new NormalEquations(design);
    for (int row = 0; row < predictor.length; row++) {
      double mu = mean[row];
      double slope = family.slope(mu);
      double precision = weight[row] * slope * slope / family.variance(mu);
      double working = predictor[row] - offset[row] + (outcome[row] - mu) / slope;
      equations.add(row, precision, precision * working);
    }
    try {
      var solver =
          new CholeskyDecomposition(
                  new Array2DRowRealMatrix(equations.information(), false), 1e-9, 1e-10)
              .getSolver();
      coefficients = solver.solve(new ArrayRealVector(equations.right(), false)).toArray();
      covariance = solver.getInverse();
      return true;
    } catch (MathRuntimeException collinear) {
      return false;
    }
  }

  /** The sum of a row's covariates, weighted. */
  private double along(double[] weights, double[] ofPattern, int row) {
    double sum = ofPattern[design.pattern(row)];
    for (int number = 0; number < design.numbers(); number++) {
      sum += weights[design.columnOf(number)] * design.values(number)[row];
    }
    return sum;
  }

  /** The sum of each pattern's factors and intercept, weighted. */
  private double[] alongPatterns(double[] weights) {
    double[] sums = new double[design.patterns()];
    int[] column = new int[design.width()];
    for (int pattern = 0; pattern < sums.length; pattern++) {
      int filled = design.hasRows(pattern) ? design.ones(pattern, column) : 0;
      for (int i = 0; i < filled; i++) {
        sums[pattern] += weights[column[i]];
      }
    }
    return sums;
  }
}
