package dev.codeparity.analyzer.statistics.ranks;

import java.util.Arrays;

/** Places of figures among each other from 1 on; equal ones share the middle of theirs. */
final class Ranks {
  private final double[] distinct;
  private final double[] places;
  private final double[] values;
  private double cubes;

  private Ranks(double[] values) {
    this.values = values;
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] heads = new double[sorted.length];
    double[] middles = new double[sorted.length];
    int count = 0;
    int from = 0;
    while (from < sorted.length) {
      int to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      double tied = to - from;
      cubes += tied * tied * tied - tied;
      heads[count] = sorted[from];
      middles[count++] = (from + 1 + to) / 2.0;
      from = to;
    }
    distinct = Arrays.copyOf(heads, count);
    places = Arrays.copyOf(middles, count);
  }

  /** Ranks of finite figures. */
  static Ranks of(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("figures must be finite, one was " + value);
      }
    }
    return new Ranks(values);
  }

  int size() {
    return values.length;
  }

  /** The rank of the figure at a position. */
  double at(int position) {
    return places[Arrays.binarySearch(distinct, values[position])];
  }

  /** The sum of {@code t³ - t} over groups of {@code t} equal figures; 0 where all differ. */
  double tied() {
    return cubes;
  }
}
