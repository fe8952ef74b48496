package dev.codeparity.analyzer.statistics;

/**
 * How strong a hidden cause must be to explain a ratio away: the least risk ratio that it would
 * need with both the arm and the outcome.
 *
 * @see <a href="https://doi.org/10.7326/M16-2607">VanderWeele and Ding (2017)</a>
 */
public final class EValue {
  private EValue() {}

  /**
   * The E-value of a ratio.
   *
   * @param ratio above 0
   * @return 1 or more
   */
  public static double of(double ratio) {
    double away = Math.max(ratio, 1 / ratio);
    return away + Math.sqrt(away * (away - 1));
  }

  /** The E-value of the limit nearer to 1; 1 if the interval holds 1. */
  public static double ofLimit(double ratio, Interval interval) {
    if (interval.contains(1)) {
      return 1;
    }
    return of(ratio > 1 ? interval.low() : interval.high());
  }

  /** The rate ratio that a hazard ratio of a common outcome comes to. */
  public static double rateRatioOfHazardRatio(double hazardRatio) {
    return (1 - Math.pow(.5, Math.sqrt(hazardRatio)))
        / (1 - Math.pow(.5, Math.sqrt(1 / hazardRatio)));
  }
}
