package dev.codeparity.analyzer.statistics.pooling;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.hipparchus.linear.RealMatrix;

/**
 * Effects of several studies, periods or repositories, that differ by more than their own errors:
 * their mean, or a line through them.
 */
public final class RandomEffects {
  private final WeightedFit.Data data;
  private final double tau2;
  private final WeightedFit fit;
  private final RealMatrix covariance;
  private final MeanError meanError;

  private RandomEffects(WeightedFit.Data data, double tau2, MeanError meanError) {
    this.data = data;
    this.tau2 = tau2;
    this.meanError = meanError;
    fit = WeightedFit.of(data, tau2);
    double spread = fit.squares() / data.degreesOfFreedom();
    covariance = fit.covariance().scalarMultiply(meanError.factor(spread));
  }

  /** A limit and its opposite. */
  public record Limits(double low, double high) {}

  /**
   * The mean effect.
   *
   * @param effect at least three
   * @param error their standard errors, above 0
   * @param meanError where the error of the mean comes from
   */
  public static RandomEffects mean(
      double[] effect, double[] error, Heterogeneity method, MeanError meanError) {
    double[][] design = new double[effect.length][];
    for (int i = 0; i < design.length; i++) {
      design[i] = new double[] {1};
    }
    return fit(new WeightedFit.Data(effect, error, design), method, meanError);
  }

  /** The line {@code effect = β₀ + β₁ x}; see {@link #mean}. */
  public static RandomEffects line(
      double[] effect, double[] error, double[] x, Heterogeneity method, MeanError meanError) {
    double[][] design = new double[effect.length][];
    for (int i = 0; i < design.length; i++) {
      design[i] = new double[] {1, x[i]};
    }
    return fit(new WeightedFit.Data(effect, error, design), method, meanError);
  }

  private static RandomEffects fit(
      WeightedFit.Data data, Heterogeneity method, MeanError meanError) {
    if (data.degreesOfFreedom() < 1) {
      throw new IllegalArgumentException(data.effect.length + " effects are too few");
    }
    return new RandomEffects(data, method.tau2(data), meanError);
  }

  /** Variance of the true effects about their mean or line. */
  public double tau2() {
    return tau2;
  }

  /** The mean, or where the line meets 0. */
  public double intercept() {
    return fit.coefficient(0);
  }

  /** Change of the effect by unit of x. */
  public double slope() {
    return fit.coefficient(1);
  }

  public double standardError(int column) {
    return Math.sqrt(covariance.getEntry(column, column));
  }

  public RealMatrix covariance() {
    return covariance;
  }

  /** Degrees of freedom of the t limits about the line. */
  public double df() {
    return data.degreesOfFreedom();
  }

  /** Limits of a coefficient. */
  public Limits limits(int column, double confidence) {
    double df = meanError.df(data.degreesOfFreedom());
    return about(fit.coefficient(column), standardError(column), df, confidence);
  }

  /** Two-sided p value of a mean, or of a line's value at 0, that is 0. */
  public double pDifference() {
    double df = meanError.df(data.degreesOfFreedom());
    return 2 * StudentT.below(-Math.abs(intercept()) / standardError(0), df);
  }

  /** Cochran's Q: how far the effects lie apart, by their own errors. */
  public double q() {
    return WeightedFit.of(data, 0).squares();
  }

  /** Probability of a Q at least as large if all effects were the same. */
  public double qP() {
    return ChiSquaredDistribution.of(data.degreesOfFreedom()).survivalProbability(q());
  }

  /**
   * Share of the effects' variance that is not their own error, in percent.
   *
   * @see <a href="https://doi.org/10.1002/sim.1186">Higgins and Thompson (2002)</a>
   */
  public double i2() {
    double typical = data.degreesOfFreedom() / WeightedFit.of(data, 0).traceOfProjection();
    return 100 * tau2 / (typical + tau2);
  }

  /** The line, or the mean, at x. */
  public double at(double x) {
    return data.columns() == 1 ? intercept() : intercept() + x * slope();
  }

  /** Variance of {@link #at}. */
  public double varianceAt(double x) {
    return data.columns() == 1
        ? covariance.getEntry(0, 0)
        : covariance.getEntry(0, 0)
            + 2 * x * covariance.getEntry(0, 1)
            + x * x * covariance.getEntry(1, 1);
  }

  /**
   * Where the true effect of one more study at x would lie.
   *
   * @see <a href="https://doi.org/10.1111/j.1467-985X.2008.00552.x">Higgins, Thompson and
   *     Spiegelhalter (2009)</a>
   */
  public Limits prediction(double x, double confidence) {
    return about(at(x), Math.sqrt(varianceAt(x) + tau2), data.effect.length - 2, confidence);
  }

  private static Limits about(double center, double error, double df, double confidence) {
    double half = StudentT.critical((1 - confidence) / 2, df) * error;
    return new Limits(center - half, center + half);
  }
}
