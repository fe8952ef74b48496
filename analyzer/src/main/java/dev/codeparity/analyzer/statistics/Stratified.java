package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/**
 * The commits of two arms within strata, age band by age band: what is compared with what. Only
 * strata with exposure in both arms speak; they are numbered 0, 1, 2 and so on, and have a place in
 * each column.
 */
public final class Stratified {
  private static final int SILENT = -1;
  private static final int AI_SEEN = 1;
  private static final int HUMAN_SEEN = 2;
  private static final int BOTH_SEEN = AI_SEEN | HUMAN_SEEN;

  final PersonTime time;
  final Arms arms;
  final double[] aiEvents;
  final double[] aiExposure;
  final double[] humanEvents;
  final double[] humanExposure;

  /** Cells with exposure and cells with events. Counts tell an empty stratum from a rounding. */
  final int[] aiCells;

  final int[] humanCells;
  final int[] aiHits;
  final int[] humanHits;

  private final Grouping strata;
  private final int[] number;
  private final int size;
  private final int oneArmed;
  private final double[] totals = new double[4];

  private Stratified(PersonTime time, Arms arms, Grouping strata) {
    this.time = time;
    this.arms = arms;
    this.strata = strata;
    byte[] seen = seen();
    number = new int[seen.length];
    int speaking = 0;
    int single = 0;
    for (int k = 0; k < seen.length; k++) {
      number[k] = seen[k] == BOTH_SEEN ? speaking++ : SILENT;
      single += seen[k] == AI_SEEN || seen[k] == HUMAN_SEEN ? 1 : 0;
    }
    size = speaking;
    oneArmed = single;
    aiEvents = new double[size];
    aiExposure = new double[size];
    humanEvents = new double[size];
    humanExposure = new double[size];
    aiCells = new int[size];
    humanCells = new int[size];
    aiHits = new int[size];
    humanHits = new int[size];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.of(row) == Arms.AI) {
        add(row, 0, aiEvents, aiExposure, aiCells, aiHits);
      } else if (arms.holds(row)) {
        add(row, 2, humanEvents, humanExposure, humanCells, humanHits);
      }
    }
  }

  /**
   * Puts commits into strata.
   *
   * @param strata of these arms or of wider ones, age bands apart, which are always strata too
   */
  public static Stratified of(PersonTime time, Arms arms, Grouping strata) {
    return new Stratified(time, arms, strata);
  }

  private byte[] seen() {
    byte[] seen = new byte[strata.count() * time.bands()];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        int first = strata.of(row) * time.bands();
        byte mark = arms.of(row) == Arms.AI ? (byte) AI_SEEN : HUMAN_SEEN;
        for (int cell = time.from(row); cell < time.to(row); cell++) {
          seen[first + time.band(cell)] |= time.exposure(cell) > 0 ? mark : 0;
        }
      }
    }
    return seen;
  }

  private void add(int row, int arm, double[] events, double[] exposure, int[] cells, int[] hits) {
    int first = strata.of(row) * time.bands();
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      double y = time.events(row, cell);
      double e = time.exposure(cell);
      totals[arm] += y;
      totals[arm + 1] += e;
      int k = number[first + time.band(cell)];
      if (k != SILENT) {
        events[k] += y;
        exposure[k] += e;
        cells[k] += e > 0 ? 1 : 0;
        hits[k] += y > 0 ? 1 : 0;
      }
    }
  }

  /** The strata, age bands together. */
  public Grouping strata() {
    return strata;
  }

  public PersonTime time() {
    return time;
  }

  public Arms arms() {
    return arms;
  }

  /** The same commits, cut otherwise. */
  public Stratified by(PersonTime other) {
    return of(other, arms, strata);
  }

  /** Strata that hold both arms. */
  int size() {
    return size;
  }

  /** Strata with exposure in one arm alone. */
  int oneArmed() {
    return oneArmed;
  }

  /** The number of a cell's stratum; negative where it does not speak. */
  int stratum(int row, int cell) {
    return number[strata.of(row) * time.bands() + time.band(cell)];
  }

  /** Events and exposure before strata with one arm drop out. */
  RateRatio.Totals total() {
    return new RateRatio.Totals(totals[0], totals[1], totals[2], totals[3]);
  }

  /** Those in strata that hold both arms. */
  RateRatio.Totals compared() {
    return new RateRatio.Totals(
        sum(aiEvents), sum(aiExposure), sum(humanEvents), sum(humanExposure));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** Share of the AI exposure that lies in strata with both arms; 0 without AI exposure. */
  public double support() {
    return size == 0 ? 0 : Math.min(1, sum(aiExposure) / totals[1]);
  }
}
