package dev.codeparity.reports.html;

/** Bounds of axes that people can divide. */
final class Rounded {
  private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

  /** Into how many parts each of the steps falls, so that their bounds are round, too. */
  private static final int[] PARTS = {4, 3, 4, 3, 4, 5, 3, 4, 5};

  private Rounded() {}

  /** The least round number that is no less than a positive value. */
  static double up(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : STEPS) {
      if (value <= step * unit * (1 + 1e-9)) {
        return step * unit;
      }
    }
    return 10 * unit;
  }

  /** The distance of marks on an axis from 0 to a bound that {@link #up} gave. */
  static double step(double bound) {
    double unit = Math.pow(10, Math.floor(Math.log10(bound) + 1e-9));
    for (int i = 0; i < STEPS.length; i++) {
      if (bound <= STEPS[i] * unit * (1 + 1e-9)) {
        return bound / PARTS[i];
      }
    }
    return bound / PARTS[0];
  }
}
