package dev.codeparity.analyzer.statistics;

import java.util.List;
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

  /** Whether a stratum has cells. */
  boolean isFilled(int k) {
    int at = k * EACH;
    return (counts[at] | counts[at + 1] | counts[at + 2] | counts[at + 3]) != 0;
  }

  /** Takes the sums of the first strata back to 0. */
  void clear(int strata) {
    // mostly one to three, for which Arrays.fill takes longer
    for (int i = 0; i < strata * EACH; i++) {
      values[i] = 0;
      counts[i] = 0;
    }
  }

  /** An arm of a stratum. */
  static int side(int k, int arm) {
    return 2 * k + arm;
  }

  double events(int side) {
    return values[2 * side];
  }

  double exposure(int side) {
    return values[2 * side + 1];
  }

  /** Cells with events. */
  int hits(int side) {
    return counts[2 * side];
  }

  /** Cells with exposure. */
  int cells(int side) {
    return counts[2 * side + 1];
  }

  /** One over the exposure of both arms of a stratum. */
  double perTotal(int side) {
    return 1 / (exposure(side) + exposure(side ^ 1));
  }

  /** What the stratum adds to R, of an AI side, or to S. */
  double part(int side) {
    return events(side) * exposure(side ^ 1) * perTotal(side);
  }

  double humanEvents(int k) {
    return events(side(k, Arms.HUMAN));
  }

  double humanExposure(int k) {
    return exposure(side(k, Arms.HUMAN));
  }

  double aiEvents(int k) {
    return events(side(k, Arms.AI));
  }

  double aiExposure(int k) {
    return exposure(side(k, Arms.AI));
  }

  /** Events of both arms of a stratum. */
  double allEvents(int k) {
    return humanEvents(k) + aiEvents(k);
  }

  /** One of the numbers of every stratum. */
  double[] column(IntToDoubleFunction number) {
    return IntStream.range(0, size()).mapToDouble(number).toArray();
  }

  /** Of some strata. */
  RateRatio.Totals total(List<Grouping.Span> strata) {
    double[] all = new double[EACH];
    for (Grouping.Span span : strata) {
      for (int i = span.first() * EACH; i < span.end() * EACH; i++) {
        all[i % EACH] += values[i];
      }
    }
    return new RateRatio.Totals(all[2], all[3], all[0], all[1]);
  }
}
