package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

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

  /** By stratum of rows, age bands together, how many with both arms lie before it. */
  private final int[] before;

  /** Likewise, with one arm alone. */
  private final int[] oneArmedBefore;

  /** The first row of each person in each period, of those with exposure in strata that speak. */
  private final BitSet persons = new BitSet();

  private int lastExposed = -1;
  private final RowTotals totals;

  /** The first row with a cell in strata that speak, and the row after the last. */
  private final int from;

  private final int to;

  /** By stratum of rows and age band, its number among those that speak. */
  private final int[] number;

  private Stratified(RowTotals totals, Grouping strata) {
    this.totals = totals;
    this.strata = strata;
    time = totals.time();
    arms = totals.arms();
    Grouping.Span span = strata.of(arms.rows());
    firstStratum = span.first();
    byte[] speaking = new byte[span.end() - span.first()];
    byte[] exposed = exposed(speaking.length);
    number = new int[speaking.length * time.bands()];
    before = new int[speaking.length + 1];
    oneArmedBefore = new int[speaking.length + 1];
    int both = 0;
    for (int k = 0; k < speaking.length; k++) {
      byte human = exposed[Sums.side(k, Arms.HUMAN)];
      byte ai = exposed[Sums.side(k, Arms.AI)];
      speaking[k] = (byte) (human & ai);
      for (int band = 0; band < time.bands(); band++) {
        number[k * time.bands() + band] = PersonTime.holds(speaking[k], band) ? both++ : SILENT;
      }
      before[k + 1] = both;
      oneArmedBefore[k + 1] = oneArmedBefore[k] + Integer.bitCount(human ^ ai);
    }
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
    for (int row = from; row < to; row++) {
      put(row);
    }
  }

  private boolean mayLieIn(byte[] bandsOfStrata, int row) {
    return arms.holds(row) && time.mayLieIn(bandsOfStrata[strata.of(row) - firstStratum], row);
  }

  /** Puts the cells of a row into their strata. */
  private void put(int row) {
    int arm = arms.of(row);
    if (arm == Arms.NEITHER) {
      return;
    }
    int bands = bandsOf(row);
    int event = time.firstEvent(row);
    int end = time.to(row);
    boolean exposed = false;
    for (int cell = time.from(row); cell < end; cell++) {
      double happened = time.isEventful(cell) ? time.event(event++) : 0;
      int k = number(bands, cell);
      if (k != SILENT) {
        double atRisk = time.exposure(cell);
        sums.add(Sums.side(k, arm), happened, atRisk);
        exposed |= atRisk > 0;
      }
    }
    // rows of a person follow each other within a period
    if (exposed) {
      if (lastExposed < 0 || !time.samePersonAndPeriod(row, lastExposed)) {
        persons.set(row);
      }
      lastExposed = row;
    }
  }

  /**
   * Puts commits into strata.
   *
   * @param strata age bands apart, which are always strata too
   */
  public static Stratified of(PersonTime time, Arms arms, Grouping strata) {
    return new Stratified(new RowTotals(time, arms), strata);
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

  /** The same commits and time in other strata. */
  public Stratified in(Grouping others) {
    return new Stratified(totals, others);
  }

  /** The same commits, cut otherwise. */
  public Stratified by(PersonTime other) {
    return of(other, arms, strata);
  }

  /** Strata that hold both arms. */
  int size() {
    return sums.size();
  }

  /** All strata that hold both arms. */
  Slice whole() {
    List<Grouping.Span> all = List.of(new Grouping.Span(0, size()));
    int single = oneArmedBefore[oneArmedBefore.length - 1];
    List<Stretch> rows = List.of(arms.rows());
    return new Slice(this, all, single, totals.of(rows), persons(rows));
  }

  /**
   * The strata of each part of the rows.
   *
   * @param parts of all rows, one after another
   * @return in the same order; none where a stratum holds rows of several parts
   */
  List<Slice> slices(List<Stretch> parts) {
    List<Grouping.Span> spans = spans(parts);
    return IntStream.range(0, spans.size())
        .mapToObj(i -> slice(List.of(parts.get(i)), List.of(spans.get(i))))
        .toList();
  }

  /** All other strata for each part of the rows, as {@link #slices}. */
  List<Slice> rests(List<Stretch> parts) {
    List<Grouping.Span> spans = spans(parts);
    return IntStream.range(0, spans.size())
        .mapToObj(
            i ->
                slice(
                    List.of(
                        new Stretch(arms.from(), parts.get(i).from()),
                        new Stretch(parts.get(i).to(), arms.to())),
                    List.of(
                        new Grouping.Span(0, spans.get(i).first()),
                        new Grouping.Span(spans.get(i).end(), before.length - 1))))
        .toList();
  }

  /** The strata of rows, age bands together, that each part's rows lie in. */
  private List<Grouping.Span> spans(List<Stretch> parts) {
    boolean all =
        !parts.isEmpty()
            && parts.get(0).from() <= arms.from()
            && parts.get(parts.size() - 1).to() >= arms.to();
    if (!all) {
      return List.of();
    }
    List<Grouping.Span> spans = new ArrayList<>();
    int end = 0;
    for (Stretch rows : parts) {
      int from = Math.max(rows.from(), arms.from());
      int to = Math.min(rows.to(), arms.to());
      Grouping.Span span = strata.of(new Stretch(from, to));
      int first = from < to ? span.first() - firstStratum : end;
      if (first < end) {
        return List.of();
      }
      end = from < to ? span.end() - firstStratum : end;
      spans.add(new Grouping.Span(first, end));
    }
    return spans;
  }

  private Slice slice(List<Stretch> rows, List<Grouping.Span> ofRows) {
    List<Grouping.Span> speaking = new ArrayList<>();
    int single = 0;
    for (Grouping.Span span : ofRows) {
      speaking.add(new Grouping.Span(before[span.first()], before[span.end()]));
      single += oneArmedBefore[span.end()] - oneArmedBefore[span.first()];
    }
    return new Slice(this, speaking, single, totals.of(rows), persons(rows));
  }

  private int persons(List<Stretch> rows) {
    BitSet found = new BitSet();
    for (Stretch some : rows) {
      int row = persons.nextSetBit(some.from());
      while (row >= 0 && row < some.to()) {
        found.set(time.person(row));
        row = persons.nextSetBit(row + 1);
      }
    }
    return found.cardinality();
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
  boolean speaks(int row, int cell) {
    return stratum(row, cell) != SILENT;
  }

  /** Whether a cell of a row between those does. */
  boolean anySpeaks(int row) {
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      if (speaks(row, cell)) {
        return true;
      }
    }
    return false;
  }

  /** The number of the stratum of a cell of any row; negative if it is silent. */
  int stratum(int row, int cell) {
    return arms.holds(row) ? number(bandsOf(row), cell) : SILENT;
  }

  /** Where the age bands of the stratum begin that a row of an arm lies in. */
  int bandsOf(int row) {
    return (strata.of(row) - firstStratum) * time.bands();
  }

  /**
   * As {@link #stratum}, of a cell of a row of an arm.
   *
   * @param bands as {@link #bandsOf} has them for the row
   */
  int number(int bands, int cell) {
    return number[bands + time.band(cell)];
  }

  /** The bands with exposure in each arm of each stratum of rows. */
  private byte[] exposed(int ofStrata) {
    byte[] exposed = new byte[2 * ofStrata];
    for (int row = arms.from(); row < arms.to(); row++) {
      int arm = arms.of(row);
      if (arm != Arms.NEITHER) {
        exposed[Sums.side(strata.of(row) - firstStratum, arm)] |= time.exposedBands(row);
      }
    }
    return exposed;
  }

  /** Share of the AI exposure that lies in strata with both arms; 0 without AI exposure. */
  public double support() {
    return whole().support();
  }
}
