package dev.codeparity.analyzer.statistics.pooling;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Least squares with weights {@code 1/(s² + τ²)} at one τ². */
final class WeightedFit {
  private final Data data;
  private final double[] weight;
  private final RealMatrix covariance;
  private final double[] coefficients;

  private WeightedFit(Data data, double tau2) {
    this.data = data;
    int columns = data.columns();
    weight = new double[data.effect.length];
    double[][] cross = new double[columns][columns];
    double[] right = new double[columns];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = 1 / (data.error[i] * data.error[i] + tau2);
      for (int j = 0; j < columns; j++) {
        right[j] += weight[i] * data.design[i][j] * data.effect[i];
        for (int k = 0; k < columns; k++) {
          cross[j][k] += weight[i] * data.design[i][j] * data.design[i][k];
        }
      }
    }
    covariance =
        new CholeskyDecomposition(new Array2DRowRealMatrix(cross, false)).getSolver().getInverse();
    coefficients = covariance.operate(right);
  }

  static WeightedFit of(Data data, double tau2) {
    return new WeightedFit(data, tau2);
  }

  /** Effects with their standard errors and covariates, an intercept first. */
  static final class Data {
    final double[] effect;
    final double[] error;
    final double[][] design;

    Data(double[] effect, double[] error, double[][] design) {
      this.effect = effect;
      this.error = error;
      this.design = design;
    }

    int columns() {
      return design[0].length;
    }

    int degreesOfFreedom() {
      return effect.length - columns();
    }

    /** A first guess at how far a τ² may reach. */
    double spread() {
      double largest = 0;
      for (int i = 0; i < effect.length; i++) {
        largest = Math.max(largest, effect[i] * effect[i] + error[i] * error[i]);
      }
      return largest;
    }
  }

  RealMatrix covariance() {
    return covariance;
  }

  double coefficient(int column) {
    return coefficients[column];
  }

  private double residual(int i) {
    double fitted = 0;
    for (int j = 0; j < coefficients.length; j++) {
      fitted += data.design[i][j] * coefficients[j];
    }
    return data.effect[i] - fitted;
  }

  /** Weighted sum of squared residuals: Cochran's Q at τ² = 0. */
  double squares() {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * residual(i) * residual(i);
    }
    return sum;
  }

  /** {@code tr P}, with {@code P = W - W X (X'WX)⁻¹ X'W}. */
  double traceOfProjection() {
    double trace = 0;
    for (int i = 0; i < weight.length; i++) {
      trace += weight[i] - weight[i] * weight[i] * leverage(i);
    }
    return trace;
  }

  /** Derivative of the restricted log-likelihood by τ², twice: {@code y'PPy - tr P}. */
  double restrictedScore() {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      double r = weight[i] * residual(i);
      sum += r * r;
    }
    return sum - traceOfProjection();
  }

  /** {@code x'(X'WX)⁻¹x} of a study. */
  private double leverage(int i) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      for (int k = 0; k < coefficients.length; k++) {
        sum += data.design[i][j] * covariance.getEntry(j, k) * data.design[i][k];
      }
    }
    return sum;
  }
}
