package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Events and exposure of both arms by stratum. What belongs to one stratum lies together, since
 * whoever reads some of it reads all. Beside the sums stand counts of cells with exposure and of
 * cells with events, which tell an empty stratum from a rounding.
 */
final class Sums {
  /** Numbers of a stratum: events and exposure, human and AI in the order of {@link Arms}. */
  private static final int EACH = 4;

  private final double[] values;
  private final int[] counts;

  Sums(int strata) {
    values = new double[strata * EACH];
    counts = new int[strata * EACH];
  }

  int size() {
    return values.length / EACH;
  }

  /**
   * Adds a cell.
   *
   * @param side its stratum and arm, as {@link #side} has it
   */
  void add(int side, double events, double exposure) {
    int at = 2 * side;
    values[at] += events;
    values[at + 1] += exposure;
    counts[at] += events > 0 ? 1 : 0;
    counts[at + 1] += exposure > 0 ? 1 : 0;
  }

  /** An arm of a stratum. */
  static int side(int k, int arm) {
    return 2 * k + arm;
  }

  /** The stratum of a side. */
  static int stratum(int side) {
    return side >> 1;
  }

  void clear(int k) {
    Arrays.fill(values, k * EACH, (k + 1) * EACH, 0);
    Arrays.fill(counts, k * EACH, (k + 1) * EACH, 0);
  }

  /** Whether nothing was added to a stratum. */
  boolean isEmpty(int k) {
    int at = k * EACH;
    return (counts[at] | counts[at + 1] | counts[at + 2] | counts[at + 3]) == 0;
  }

  double humanEvents(int k) {
    return values[k * EACH];
  }

  double humanExposure(int k) {
    return values[k * EACH + 1];
  }

  double aiEvents(int k) {
    return values[k * EACH + 2];
  }

  double aiExposure(int k) {
    return values[k * EACH + 3];
  }

  int humanHits(int k) {
    return counts[k * EACH];
  }

  int humanCells(int k) {
    return counts[k * EACH + 1];
  }

  int aiHits(int k) {
    return counts[k * EACH + 2];
  }

  int aiCells(int k) {
    return counts[k * EACH + 3];
  }

  /** Events of both arms. */
  double events(int k) {
    return humanEvents(k) + aiEvents(k);
  }

  /** One of the numbers of every stratum. */
  double[] column(IntToDoubleFunction number) {
    return IntStream.range(0, size()).mapToDouble(number).toArray();
  }

  RateRatio.Totals total() {
    double[] all = new double[EACH];
    for (int i = 0; i < values.length; i++) {
      all[i % EACH] += values[i];
    }
    return new RateRatio.Totals(all[2], all[3], all[0], all[1]);
  }
}
