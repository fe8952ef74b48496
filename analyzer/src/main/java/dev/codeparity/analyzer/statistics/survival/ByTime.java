package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;

/** Subjects in the order in which their observation ended, equal times as they stand. */
final class ByTime {
  private ByTime() {}

  static int[] order(double[] day) {
    double[] times = day.clone();
    Arrays.sort(times);
    long[] keys = new long[day.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) rank(times, day[i]) << 32 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    Arrays.setAll(order, i -> (int) keys[i]);
    return order;
  }

  /** How many of the sorted times are less. */
  private static int rank(double[] times, double time) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Double.compare(times[middle], time) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Grouped by stratum, and by time within each.
   *
   * @param stratum 0 or more
   */
  static int[] order(double[] day, int[] stratum) {
    int[] starts = new int[Arrays.stream(stratum).max().orElse(0) + 2];
    for (int k : stratum) {
      starts[k + 1]++;
    }
    for (int k = 1; k < starts.length; k++) {
      starts[k] += starts[k - 1];
    }
    int[] order = new int[day.length];
    for (int i : order(day)) {
      order[starts[stratum[i]]++] = i;
    }
    return order;
  }
}
