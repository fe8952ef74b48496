package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.looks.ConfidenceSequence;
import java.util.Optional;

/**
 * The log of a row's ratio with its clustered error.
 *
 * @param value log of the ratio
 * @param error its standard error, above 0
 * @param df degrees of freedom
 */
public record LogRatio(double value, double error, double df) {
  private static final double FARTHEST = Math.log(1000);

  /** What a row's limits tell; empty where they are exact, or one is missing. */
  public static Optional<LogRatio> of(Comparison row, double confidence) {
    Comparison.Result result = row.result();
    boolean bounded =
        row.basis().df().isPresent()
            && result.ratio().orElse(0) > 0
            && result.low().orElse(0) > 0
            && result.high().isPresent();
    if (!bounded) {
      return Optional.empty();
    }
    double df = row.basis().df().getAsDouble();
    Interval limits = new Interval(result.low().getAsDouble(), result.high().getAsDouble());
    double error = error(limits, df, confidence);
    return Optional.of(new LogRatio(Math.log(result.ratio().getAsDouble()), error, df));
  }

  /**
   * The standard error of a log ratio whose limits these are.
   *
   * @param limits of the ratio, both above 0 and finite
   * @param df degrees of freedom of the limits; infinite for normal ones
   */
  public static double error(Interval limits, double df, double confidence) {
    double half = limits.logLength() / 2;
    return half / StudentT.critical((1 - confidence) / 2, df);
  }

  /** One-sided p of the ratio's being no larger than a bound. */
  public double pNotAbove(double bound) {
    return StudentT.above((value - Math.log(bound)) / error, df);
  }

  /** One-sided p of the ratio's being no smaller than a bound. */
  public double pNotBelow(double bound) {
    return StudentT.below((value - Math.log(bound)) / error, df);
  }

  /** Limits of the ratio, for a single look. */
  public Interval limits(double confidence) {
    return within(StudentT.critical((1 - confidence) / 2, df) * error);
  }

  /**
   * Limits of the ratio that hold however often one looks, in large samples.
   *
   * @see ConfidenceSequence
   */
  public Interval anytime(double confidence) {
    double scale = ConfidenceSequence.LOG_RATIO_SCALE;
    return within(ConfidenceSequence.halfWidth(error, df, scale, 1 - confidence));
  }

  /** Limits so far away that they tell nothing are none. */
  private Interval within(double half) {
    return half > FARTHEST
        ? new Interval(0, Double.POSITIVE_INFINITY)
        : new Interval(Math.exp(value - half), Math.exp(value + half));
  }
}
