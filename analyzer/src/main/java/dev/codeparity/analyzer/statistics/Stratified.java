package dev.codeparity.analyzer.statistics;

import java.util.BitSet;

/**
 * The commits of two arms within strata, age band by age band: what is compared with what. Only
 * strata with exposure in both arms speak; they are numbered 0, 1, 2 and so on.
 */
public final class Stratified {
  private static final int SILENT = -1;
  private static final int AI_SEEN = 1;
  private static final int HUMAN_SEEN = 2;
  private static final int BOTH_SEEN = AI_SEEN | HUMAN_SEEN;

  final PersonTime time;
  final Arms arms;

  /** Events and exposure of the strata that speak. */
  final Sums sums;

  private final Grouping strata;
  private final int[] number;
  private final BitSet speaking = new BitSet();
  private final int oneArmed;
  private final double[] totals = new double[4];

  private Stratified(PersonTime time, Arms arms, Grouping strata) {
    this.time = time;
    this.arms = arms;
    this.strata = strata;
    byte[] seen = seen();
    number = new int[seen.length];
    int both = 0;
    int single = 0;
    for (int k = 0; k < seen.length; k++) {
      number[k] = SILENT;
      if (seen[k] == BOTH_SEEN) {
        number[k] = both++;
        speaking.set(k / time.bands());
      }
      single += seen[k] == AI_SEEN || seen[k] == HUMAN_SEEN ? 1 : 0;
    }
    oneArmed = single;
    sums = new Sums(both);
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row) && speaks(row)) {
        for (int cell = time.from(row); cell < time.to(row); cell++) {
          int k = stratum(row, cell);
          if (k != SILENT) {
            sums.add(k, arms.of(row), time.events(row, cell), time.exposure(cell));
          }
        }
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

  /** Which arms have exposure in each stratum; adds up the totals on the way. */
  private byte[] seen() {
    byte[] seen = new byte[strata.count() * time.bands()];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (!arms.holds(row)) {
        continue;
      }
      int first = strata.of(row) * time.bands();
      boolean ai = arms.of(row) == Arms.AI;
      double exposure = 0;
      for (int cell = time.from(row); cell < time.to(row); cell++) {
        double e = time.exposure(cell);
        exposure += e;
        if (e > 0) {
          seen[first + time.band(cell)] |= (byte) (ai ? AI_SEEN : HUMAN_SEEN);
        }
      }
      totals[ai ? 0 : 2] += time.eventsOf(row);
      totals[ai ? 1 : 3] += exposure;
    }
    return seen;
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
    return sums.size();
  }

  /** Strata with exposure in one arm alone. */
  int oneArmed() {
    return oneArmed;
  }

  /** Whether any age band of a row's stratum speaks. */
  boolean speaks(int row) {
    return speaking.get(strata.of(row));
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
    return sums.total();
  }

  /** Share of the AI exposure that lies in strata with both arms; 0 without AI exposure. */
  public double support() {
    return size() == 0 ? 0 : Math.min(1, compared().aiExposure() / totals[1]);
  }
}
