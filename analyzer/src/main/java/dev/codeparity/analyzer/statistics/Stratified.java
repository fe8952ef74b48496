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

  /** The least number of a stratum that rows of these arms lie in. */
  private final int firstStratum;

  private final BitSet persons = new BitSet();
  private int lastPerson = -1;
  private final int oneArmed;
  private final RateRatio.Totals total;

  /** The first row with a cell in strata that speak, and the row after the last. */
  private final int from;

  private final int to;

  /** By cell of the person-time, from that row on. */
  private final int[] sides;

  private final int firstCell;

  private Stratified(PersonTime time, Arms arms, Grouping strata) {
    this.time = time;
    this.arms = arms;
    this.strata = strata;
    Grouping.Span span = strata.of(arms.from(), arms.to());
    firstStratum = span.first();
    byte[] exposed = new byte[2 * (span.end() - span.first())];
    total = totals(exposed);
    byte[] speaking = new byte[exposed.length / 2];
    int[] number = new int[speaking.length * time.bands()];
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
    int first = arms.from();
    int end = arms.to();
    while (first < end && !mayLieIn(speaking, first)) {
      first++;
    }
    while (first < end && !mayLieIn(speaking, end - 1)) {
      end--;
    }
    from = first;
    to = end;
    firstCell = time.from(from);
    sides = new int[time.from(to) - firstCell];
    for (int row = from; row < to; row++) {
      if (mayLieIn(speaking, row)) {
        put(row, number);
      } else {
        Arrays.fill(sides, time.from(row) - firstCell, time.to(row) - firstCell, SILENT);
      }
    }
  }

  private boolean mayLieIn(byte[] bandsOfStrata, int row) {
    return arms.holds(row) && time.mayLieIn(bandsOfStrata[strata.of(row) - firstStratum], row);
  }

  /** Puts the cells of a row into their strata. */
  private void put(int row, int[] number) {
    int arm = arms.of(row);
    int first = (strata.of(row) - firstStratum) * time.bands();
    int event = time.firstEvent(row);
    boolean exposed = false;
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      double happened = time.isEventful(cell) ? time.event(event++) : 0;
      int k = number[first + time.band(cell)];
      int side = k == SILENT ? SILENT : Sums.side(k, arm);
      sides[cell - firstCell] = side;
      if (side != SILENT) {
        double atRisk = time.exposure(cell);
        sums.add(side, happened, atRisk);
        exposed |= atRisk > 0;
      }
    }
    // rows of a person mostly follow each other
    if (exposed && time.person(row) != lastPerson) {
      lastPerson = time.person(row);
      persons.set(lastPerson);
    }
  }

  /**
   * Puts commits into strata.
   *
   * @param strata age bands apart, which are always strata too
   */
  public static Stratified of(PersonTime time, Arms arms, Grouping strata) {
    return new Stratified(time, arms, strata);
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

  /** The first row with a cell in strata that hold both arms; all before have none. */
  int from() {
    return from;
  }

  /** The row after the last with such a cell. */
  int to() {
    return to;
  }

  /** Whether a cell of a row between those lies in a stratum that holds both arms. */
  boolean speaks(int cell) {
    return side(cell) != SILENT;
  }

  /** Whether a cell of a row between those does. */
  boolean anySpeaks(int row) {
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      if (speaks(cell)) {
        return true;
      }
    }
    return false;
  }

  /** The stratum and the arm of a cell, as {@link Sums#side} has them; negative if it is silent. */
  int side(int cell) {
    return sides[cell - firstCell];
  }

  /** Events and exposure before strata with one arm drop out. */
  RateRatio.Totals total() {
    return total;
  }

  /**
   * Adds up all rows.
   *
   * @param exposed becomes the bands with exposure in each arm of each stratum
   */
  private RateRatio.Totals totals(byte[] exposed) {
    double[] exposure = new double[2];
    for (int row = arms.from(); row < arms.to(); row++) {
      int arm = arms.of(row);
      if (arm != Arms.NEITHER) {
        exposed[Sums.side(strata.of(row) - firstStratum, arm)] |= time.exposedBands(row);
        exposure[arm] += time.exposureOf(row);
      }
    }
    double[] events = new double[2];
    int[] eventful = time.eventful();
    for (int i = time.firstEventful(arms.from()); i < eventful.length; i++) {
      int arm = arms.of(eventful[i]);
      if (arm != Arms.NEITHER) {
        events[arm] += time.eventsOf(eventful[i]);
      }
    }
    return new RateRatio.Totals(
        events[Arms.AI], exposure[Arms.AI], events[Arms.HUMAN], exposure[Arms.HUMAN]);
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
