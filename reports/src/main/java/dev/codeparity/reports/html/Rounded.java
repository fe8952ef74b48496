package dev.codeparity.reports.html;

/** Bounds of axes that people can divide. */
final class Rounded {
  private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

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
}
