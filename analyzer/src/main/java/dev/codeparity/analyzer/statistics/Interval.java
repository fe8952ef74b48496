package dev.codeparity.analyzer.statistics;

/**
 * Limits of a ratio, a rate or a share.
 *
 * @param low 0 or more
 * @param high {@code low} or more; infinite where the data set no bound, which is written as an
 *     empty field
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low >= 0 && high >= low)) {
      throw new IllegalArgumentException("not an interval: " + low + ", " + high);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /**
   * Length on the log scale, of limits of a ratio; infinite or not a number where one has no log.
   */
  public double logLength() {
    return Math.log(high / low);
  }
}
