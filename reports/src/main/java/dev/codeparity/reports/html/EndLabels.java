package dev.codeparity.reports.html;

import java.util.OptionalDouble;

/** Keeps the labels at the ends of two lines from lying on each other. */
final class EndLabels {
  /** Labels nearer to each other than this share of the axis touch. */
  private static final double TOUCHING = 0.09;

  private static final int STEP = 8;

  private EndLabels() {}

  /**
   * How far a label moves down, in pixels.
   *
   * @param own where its line ends
   * @param other where the other line ends
   * @param height of the axis
   * @param upper whether it goes up where both end at the same height
   */
  static int nudge(OptionalDouble own, OptionalDouble other, double height, boolean upper) {
    if (own.isEmpty()
        || other.isEmpty()
        || Math.abs(own.getAsDouble() - other.getAsDouble()) > TOUCHING * height) {
      return 0;
    }
    int way = Double.compare(other.getAsDouble(), own.getAsDouble());
    return way > 0 || (way == 0 && !upper) ? STEP : -STEP;
  }
}
