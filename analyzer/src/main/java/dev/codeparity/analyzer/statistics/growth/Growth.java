package dev.codeparity.analyzer.statistics.growth;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.model.Design;
import dev.codeparity.analyzer.statistics.model.Family;
import dev.codeparity.analyzer.statistics.model.Glm;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * Exponential growth of weekly counts, {@code log μ = γ₀ + γ₁ week + log(active days)}, by
 * quasi-Poisson, with errors that allow for weeks resembling their neighbours.
 *
 * @param intercept γ₀
 * @param slope γ₁, growth a week on the log scale
 * @param standardError of the slope, by Newey and West
 * @param dispersion Pearson's χ² by its degrees of freedom
 * @see <a href="https://doi.org/10.2307/1913610">Newey and West (1987)</a>
 */
public record Growth(double intercept, double slope, double standardError, double dispersion) {
  /** Weeks over which residuals may be correlated. */
  public static final int LAG = 4;

  private static final int LEAST_WEEKS = 4;
  private static final int WEEK = 1;

  /**
   * Fits the line; empty for fewer than four weeks or for counts that are all 0.
   *
   * @param week ascending; weeks without an active day are left out by the caller
   * @param activeDays above 0
   */
  public static Optional<Growth> of(double[] week, double[] activeDays, double[] count) {
    if (week.length < LEAST_WEEKS) {
      return Optional.empty();
    }
    double[] offset = new double[week.length];
    for (int i = 0; i < offset.length; i++) {
      offset[i] = Math.log(activeDays[i]);
    }
    Design design = Design.of(week.length).number(week).build();
    return Glm.fit(design, Family.POISSON, count, offset)
        .map(
            model ->
                new Growth(
                    model.coefficient(0),
                    model.coefficient(WEEK),
                    Math.sqrt(neweyWest(model, week.length).getEntry(WEEK, WEEK)),
                    model.dispersion()));
  }

  /** Limits of the slope. */
  public Limits limits(double confidence) {
    double half = critical(confidence) * standardError;
    return new Limits(slope - half, slope + half);
  }

  /** Two limits, the lower first. */
  public record Limits(double low, double high) {}

  /** Weeks until the count has doubled; negative where it halves. */
  public double doublingWeeks() {
    return Math.log(2) / slope;
  }

  /** The shortest doubling time that the data allow; empty if they speak of no growth. */
  public OptionalDouble shortestDoubling(double confidence) {
    return doubling(limits(confidence).high);
  }

  /** The longest doubling time that the data allow; empty where there may be no growth at all. */
  public OptionalDouble longestDoubling(double confidence) {
    return doubling(limits(confidence).low);
  }

  private static OptionalDouble doubling(double slope) {
    return slope > 0 ? OptionalDouble.of(Math.log(2) / slope) : OptionalDouble.empty();
  }

  /** Normal quantile of a two-sided interval. */
  public static double critical(double confidence) {
    return StudentT.critical((1 - confidence) / 2, Double.POSITIVE_INFINITY);
  }

  /** Bartlett's weights, no prewhitening, no factor for few weeks. */
  private static RealMatrix neweyWest(Glm model, int weeks) {
    RealMatrix meat = new Array2DRowRealMatrix(2, 2);
    for (int lag = 0; lag <= Math.min(LAG, weeks - 1); lag++) {
      RealMatrix products = new Array2DRowRealMatrix(2, 2);
      for (int i = lag; i < weeks; i++) {
        double[] now = model.score(i);
        double[] before = model.score(i - lag);
        for (int j = 0; j < 2; j++) {
          for (int k = 0; k < 2; k++) {
            products.addToEntry(j, k, now[j] * before[k]);
          }
        }
      }
      double weight = 1 - lag / (LAG + 1.0);
      meat = meat.add(products.scalarMultiply(weight));
      if (lag > 0) {
        meat = meat.add(products.transpose().scalarMultiply(weight));
      }
    }
    return model.covariance().multiply(meat).multiply(model.covariance());
  }
}
