package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;
import java.util.Optional;

/**
 * Subjects in the order in which their observation ended, equal times as they stand. Sorted when it
 * is first asked for, once for all that look at the same subjects.
 */
final class ByTime {
  private static final int DIGIT = 11;
  private static final int[] NONE = {};

  private final double[] day;
  private final int[] stratum;
  private Optional<int[]> within = Optional.empty();
  private Optional<int[]> ofAll = Optional.empty();

  /**
   * @param stratum 0 or more
   */
  ByTime(double[] day, int[] stratum) {
    this.day = day;
    this.stratum = stratum;
  }

  /** Grouped by stratum, and by time within each. */
  int[] within() {
    int[] found = within.orElseGet(() -> stands() ? asTheyStand() : order(day, stratum));
    within = Optional.of(found);
    return found;
  }

  /** By time, strata together. */
  int[] ofAll() {
    int[] found = ofAll.orElseGet(() -> order(day));
    ofAll = Optional.of(found);
    return found;
  }

  private boolean stands() {
    for (int i = 1; i < day.length; i++) {
      if (stratum[i] < stratum[i - 1] || (stratum[i] == stratum[i - 1] && day[i] < day[i - 1])) {
        return false;
      }
    }
    return true;
  }

  private int[] asTheyStand() {
    int[] order = new int[day.length];
    Arrays.setAll(order, i -> i);
    return order;
  }

  /** A radix sort: from the lowest digits to the highest, each keeping the order of the last. */
  static int[] order(double[] day) {
    long[] keys = new long[day.length];
    int[] order = new int[day.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ascending(day[i]);
      order[i] = i;
    }
    int[] next = new int[day.length];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
      int[] starts = starts(keys, shift);
      if (starts.length > 0) {
        for (int i : order) {
          next[starts[digit(keys[i], shift)]++] = i;
        }
        int[] sorted = next;
        next = order;
        order = sorted;
      }
    }
    return order;
  }

  /** A number that grows as a time does. */
  private static long ascending(double time) {
    long bits = Double.doubleToLongBits(time);
    return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (1 << DIGIT) - 1;
  }

  /** Where the keys of each digit begin; empty where all have the same. */
  private static int[] starts(long[] keys, int shift) {
    int[] starts = new int[1 << DIGIT];
    for (long key : keys) {
      starts[digit(key, shift)]++;
    }
    int before = 0;
    for (int digit = 0; digit < starts.length; digit++) {
      int count = starts[digit];
      if (count == keys.length) {
        return NONE;
      }
      starts[digit] = before;
      before += count;
    }
    return starts;
  }

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
