package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The commits of two arms within strata, age band by age band: what is compared with what. Only
 * strata with exposure in both arms speak; they are numbered 0, 1, 2 and so on.
 */
public final class Stratified {
  private static final int SILENT = -1;

  final PersonTime time;
  final Arms arms;

  /** Events and exposure of the strata that speak. */
  final Sums sums;

  private final Grouping strata;
  private final BitSet persons = new BitSet();
  private final int oneArmed;
  private final RateRatio.Totals total;

  /** First of the cells below that are of a row. */
  private final int[] start;

  private final int[] sides;
  private final double[] exposure;
  private final double[] events;

  private Stratified(PersonTime time, Arms arms, Grouping strata) {
    this.time = time;
    this.arms = arms;
    this.strata = strata;
    total = totals();
    byte[] exposed = exposedBands();
    byte[] speaking = new byte[strata.count()];
    int[] number = new int[strata.count() * time.bands()];
    int both = 0;
    int single = 0;
    for (int k = 0; k < speaking.length; k++) {
      byte human = exposed[Sums.side(k, Arms.HUMAN)];
      byte ai = exposed[Sums.side(k, Arms.AI)];
      speaking[k] = (byte) (human & ai);
      for (int band = 0; band < time.bands(); band++) {
        number[k * time.bands() + band] = PersonTime.holds(speaking[k], band) ? both++ : SILENT;
      }
      single += Integer.bitCount(human ^ ai);
    }
    oneArmed = single;
    sums = new Sums(both);
    start = new int[arms.to() - arms.from() + 1];
    Cells cells = new Cells(expectedCells(speaking));
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row) && time.mayLieIn(speaking[strata.of(row)], row)) {
        put(row, number, cells);
      }
      start[row - arms.from() + 1] = cells.count;
    }
    sides = cells.sides;
    exposure = cells.exposure;
    events = cells.events;
  }

  /** Cells of strata that speak, but for those with events alone, which are rare. */
  private int expectedCells(byte[] speaking) {
    int cells = 0;
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        cells += Integer.bitCount(speaking[strata.of(row)] & time.exposedBands(row));
      }
    }
    return cells;
  }

  /** Cells of strata that speak, as they are found. */
  private static final class Cells {
    private int count;
    private int[] sides;
    private double[] exposure;
    private double[] events;

    Cells(int expected) {
      sides = new int[expected];
      exposure = new double[expected];
      events = new double[expected];
    }

    void add(int side, double happened, double atRisk) {
      if (count == sides.length) {
        sides = Arrays.copyOf(sides, 2 * count + 1);
        exposure = Arrays.copyOf(exposure, 2 * count + 1);
        events = Arrays.copyOf(events, 2 * count + 1);
      }
      sides[count] = side;
      exposure[count] = atRisk;
      events[count++] = happened;
    }
  }

  /** Puts the cells of a row into their strata. */
  private void put(int row, int[] number, Cells cells) {
    int arm = arms.of(row);
    int first = strata.of(row) * time.bands();
    boolean exposed = false;
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      int k = number[first + time.band(cell)];
      if (k != SILENT) {
        double happened = time.events(row, cell);
        double atRisk = time.exposure(cell);
        int side = Sums.side(k, arm);
        cells.add(side, happened, atRisk);
        sums.add(side, happened, atRisk);
        exposed |= atRisk > 0;
      }
    }
    if (exposed) {
      persons.set(time.person(row));
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

  /** Bands with exposure in each arm of each stratum. */
  private byte[] exposedBands() {
    byte[] exposed = new byte[2 * strata.count()];
    for (int row = arms.from(); row < arms.to(); row++) {
      int arm = arms.of(row);
      if (arm != Arms.NEITHER) {
        exposed[Sums.side(strata.of(row), arm)] |= time.exposedBands(row);
      }
    }
    return exposed;
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

  /** Persons with exposure in strata that hold both arms. */
  int persons() {
    return persons.cardinality();
  }

  /** Strata with exposure in one arm alone. */
  int oneArmed() {
    return oneArmed;
  }

  /** The first cell of one of the arms' rows, of those in strata that hold both arms. */
  int from(int row) {
    return start[row - arms.from()];
  }

  /** The cell after the last of one of the arms' rows; rows that follow each other share it. */
  int to(int row) {
    return from(row + 1);
  }

  /** The stratum and the arm of a cell, as {@link Sums#side} has them. */
  int side(int cell) {
    return sides[cell];
  }

  double exposure(int cell) {
    return exposure[cell];
  }

  double events(int cell) {
    return events[cell];
  }

  /** Events and exposure before strata with one arm drop out. */
  RateRatio.Totals total() {
    return total;
  }

  private RateRatio.Totals totals() {
    double aiEvents = 0;
    double aiExposure = 0;
    double humanEvents = 0;
    double humanExposure = 0;
    for (int row = arms.from(); row < arms.to(); row++) {
      int arm = arms.of(row);
      if (arm == Arms.AI) {
        aiEvents += time.eventsOf(row);
        aiExposure += time.exposureOf(row);
      } else if (arm == Arms.HUMAN) {
        humanEvents += time.eventsOf(row);
        humanExposure += time.exposureOf(row);
      }
    }
    return new RateRatio.Totals(aiEvents, aiExposure, humanEvents, humanExposure);
  }

  /** Those in strata that hold both arms. */
  RateRatio.Totals compared() {
    return sums.total();
  }

  /** Share of the AI exposure that lies in strata with both arms; 0 without AI exposure. */
  public double support() {
    return size() == 0 ? 0 : Math.min(1, compared().aiExposure() / total.aiExposure());
  }
}
