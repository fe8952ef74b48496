package dev.codeparity.analyzer.statistics.survival;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Subjects in the order in which their observation ended, equal times together. */
final class ByTime {
  private ByTime() {}

  static int[] order(double[] day) {
    return IntStream.range(0, day.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> day[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Grouped by stratum, and by time within each. */
  static int[] order(double[] day, int[] stratum) {
    return IntStream.range(0, day.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> stratum[i]).thenComparingDouble(i -> day[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
