package dev.codeparity.analyzer.statistics;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What undisclosed AI code does to a ratio. A share q of the human-labelled exposure is AI, failing
 * at d times the rate of disclosed AI.
 *
 * @param ratio the ratio as labelled, 0 or more, finite
 * @param aiExposure exposure labelled AI, above 0
 * @param humanExposure exposure labelled human, above 0
 * @param rateFactor d, above 0
 */
public record HiddenAi(double ratio, double aiExposure, double humanExposure, double rateFactor) {
  public HiddenAi {
    if (!(ratio >= 0 && Double.isFinite(ratio))
        || !(aiExposure > 0 && humanExposure > 0 && rateFactor > 0)) {
      throw new IllegalArgumentException("out of range");
    }
  }

  /** The ratio as it would be: {@code (N + qdM)/(N + qM) · (1 - q)/(1/ρ - qd)}. */
  public double corrected(double share) {
    return ratio * factor(share);
  }

  /** What the ratio, and with the log standard error held each limit, is multiplied by. */
  public double factor(double share) {
    double n = aiExposure;
    double m = humanExposure;
    return (n + share * rateFactor * m)
        / (n + share * m)
        * (1 - share)
        / (1 - share * rateFactor * ratio);
  }

  /** Shares from which on the data would be impossible. */
  public double endOfPossible() {
    return Math.min(1, 1 / (rateFactor * ratio));
  }

  /**
   * The share of the human-labelled exposure that is AI if the labels find a given share of the AI
   * exposure, and take no human one for AI: {@code N(1-s)/(sM)}.
   *
   * @param sensitivity s, above 0, at most 1
   * @return 0 or more; 1 or more where there is not so much human exposure
   */
  public double shareAt(double sensitivity) {
    return aiExposure * (1 - sensitivity) / (sensitivity * humanExposure);
  }

  /**
   * The sensitivity of labels at and below which the matrix method breaks down: no more can be
   * hidden than there is. With labels that take no human commit for AI, {@code max(A/(A+B),
   * N/(N+M))}.
   *
   * @param aiEvents A, 0 or more
   * @param aiExposure N, above 0
   * @param humanEvents B, 0 or more
   * @param humanExposure M, above 0
   */
  public static double impossibleSensitivity(
      double aiEvents, double aiExposure, double humanEvents, double humanExposure) {
    double ofExposure = aiExposure / (aiExposure + humanExposure);
    double events = aiEvents + humanEvents;
    return events > 0 ? Math.max(aiEvents / events, ofExposure) : ofExposure;
  }

  /** The shares, ascending, at which the factor has a value: a quadratic's roots in (0, end). */
  public double[] sharesWith(double factor) {
    double n = aiExposure;
    double m = humanExposure;
    double d = rateFactor;
    double a = d * m * (factor * ratio - 1);
    double b = d * m - n - factor * m + factor * d * ratio * n;
    double c = n * (1 - factor);
    return roots(a, b, c).filter(share -> share > 0 && share < endOfPossible()).sorted().toArray();
  }

  /** The least share at which the factor has a value. */
  public OptionalDouble leastShareWith(double factor) {
    return DoubleStream.of(sharesWith(factor)).findFirst();
  }

  private static DoubleStream roots(double a, double b, double c) {
    if (Math.abs(a) < 1e-14 * (Math.abs(b) + Math.abs(c))) {
      return b == 0 ? DoubleStream.empty() : DoubleStream.of(-c / b);
    }
    double discriminant = b * b - 4 * a * c;
    if (discriminant < 0) {
      return DoubleStream.empty();
    }
    // the larger root first, the other by Vieta: no cancellation
    double q = -(b + Math.copySign(Math.sqrt(discriminant), b)) / 2;
    return q == 0 ? DoubleStream.of(0) : DoubleStream.of(q / a, c / q);
  }
}
