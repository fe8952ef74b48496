package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exposure and events of each row in each age band: the cells that every rate is made of. A band
 * ends where follow-up or the window does; an event at age t lies in the band {@code low <= t <
 * high} and counts if t is before that end. A commit that is no longer at risk after its first
 * event is so on all of its rows.
 */
public final class PersonTime {
  private static final double[] CUTS = {0, 7, 30, 90, 180, 365};

  /** Set in the band of a cell with events. */
  private static final byte EVENTFUL = (byte) 0x80;

  private final Observations observations;
  private final int bands;
  private final int first;
  private final int[] start;
  private final byte[] band;
  private final double[] exposure;
  private final double[] exposureOfRow;
  private final byte[] exposedBands;
  private final int[] firstEvent;
  private final double[] events;
  private final int[] eventful;

  private PersonTime(Observations observations, int bands, int first, Cells cells) {
    this.observations = observations;
    this.bands = bands;
    this.first = first;
    start = cells.start;
    band = cells.band;
    exposure = cells.exposure;
    exposureOfRow = cells.exposureOfRow;
    exposedBands = cells.exposedBands;
    firstEvent = cells.firstEvent;
    events = cells.events;
    eventful =
        IntStream.range(0, start.length - 1)
            .filter(i -> firstEvent[i] < firstEvent[i + 1])
            .map(i -> first + i)
            .toArray();
  }

  /** Cells as they are cut, row by row; room for all that there can be, most of which is filled. */
  private static final class Cells {
    private final int[] start;
    private final int[] firstEvent;
    private final double[] exposureOfRow;
    private final byte[] exposedBands;
    private final byte[] band;
    private final double[] exposure;
    private final double[] events;
    private int count;
    private int eventCount;

    Cells(int rows, int bands, int mostEvents) {
      start = new int[rows + 1];
      firstEvent = new int[rows + 1];
      exposureOfRow = new double[rows];
      exposedBands = new byte[rows];
      band = new byte[rows * bands];
      exposure = new double[rows * bands];
      events = new double[mostEvents];
    }

    void add(int place, int ofBand, double atRisk, double happened) {
      if (happened > 0) {
        events[eventCount++] = happened;
      }
      band[count] = (byte) (happened > 0 ? ofBand | EVENTFUL : ofBand);
      exposure[count++] = atRisk;
      exposureOfRow[place] += atRisk;
      exposedBands[place] |= (byte) (atRisk > 0 ? 1 << ofBand : 0);
    }

    void endRow(int place) {
      start[place + 1] = count;
      firstEvent[place + 1] = eventCount;
    }
  }

  /** Cuts the time of all rows. */
  public static PersonTime of(
      Observations observations, Exposure unit, Events events, FollowUp plan) {
    return of(observations, unit, events, plan, 0, observations.size());
  }

  /** Cuts the time of a stretch of rows; there is none of others. */
  static PersonTime of(
      Observations observations, Exposure unit, Events events, FollowUp plan, int from, int to) {
    double[] cuts = cuts(plan);
    int bands = cuts.length - 1;
    int mostEvents = from < to ? events.to(to - 1) - events.from(from) : 0;
    Cells cells = new Cells(to - from, bands, mostEvents);
    Cut cut = new Cut(observations, unit, events, plan, cuts);
    for (int row = from; row < to; row++) {
      cut.into(cells, row, row - from);
    }
    return new PersonTime(observations, bands, from, cells);
  }

  /** How rows are cut. */
  private static final class Cut {
    private final Observations observations;
    private final Exposure unit;
    private final Events events;
    private final FollowUp plan;
    private final double[] cuts;
    private final double[] inBand;

    Cut(Observations observations, Exposure unit, Events events, FollowUp plan, double[] cuts) {
      this.observations = observations;
      this.unit = unit;
      this.events = events;
      this.plan = plan;
      this.cuts = cuts;
      inBand = new double[cuts.length - 1];
    }

    /** Adds the cells of a row, which has a place among those that are cut. */
    void into(Cells cells, int row, int place) {
      double end = Math.min(observations.followUpDays(row), plan.windowDays());
      if (plan.firstOnly()) {
        int only =
            events.firstOf(observations.firstRow(row), observations.nextCommit(row), plan.choice());
        countOnly(row, only, end);
        end = only < 0 ? end : Math.min(end, events.age(only));
      } else {
        count(row, end);
      }
      for (int j = 0; j < inBand.length; j++) {
        double until = Math.min(cuts[j + 1], end);
        double atRisk = until > cuts[j] ? unit.between(row, cuts[j], until) : 0;
        if (atRisk > 0 || inBand[j] > 0) {
          cells.add(place, j, atRisk, inBand[j]);
          inBand[j] = 0;
        }
      }
      cells.endRow(place);
    }

    /** Counts the events of a row that a choice takes. */
    private void count(int row, double end) {
      int bandOfEvent = 0;
      for (int i = events.from(row); i < events.to(row) && events.age(i) < end; i++) {
        if (plan.choice().takes(events.selfRepair(i))) {
          bandOfEvent = bandFrom(bandOfEvent, events.age(i));
          inBand[bandOfEvent] += plan.weighted() ? events.weight(i) : 1;
        }
      }
    }

    /** Counts one event, if it befell the row in time. */
    private void countOnly(int row, int event, double end) {
      if (event >= 0 && events.isOf(row, event) && events.age(event) < end) {
        inBand[bandFrom(0, events.age(event))] += plan.weighted() ? events.weight(event) : 1;
      }
    }

    private int bandFrom(int first, double age) {
      int found = first;
      while (age >= cuts[found + 1]) {
        found++;
      }
      return found;
    }
  }

  /** Where the age bands of a window begin, in days, and where the last one ends. */
  public static double[] ageBands(double windowDays) {
    return cuts(new FollowUp(windowDays, true, EventChoice.EVERY, false, false));
  }

  private static double[] cuts(FollowUp plan) {
    double window = plan.windowDays();
    if (!plan.ageSplit()) {
      return new double[] {0, window};
    }
    int below = (int) Arrays.stream(CUTS).filter(cut -> cut < window).count();
    double[] cuts = Arrays.copyOf(CUTS, below + 1);
    cuts[below] = window;
    return cuts;
  }

  /** The row after the last of a row's commit. */
  int nextCommit(int row) {
    return observations.nextCommit(row);
  }

  int bands() {
    return bands;
  }

  /** Rows with events, ascending. */
  int[] eventful() {
    return eventful;
  }

  /** The place among those of the first that is a row or after it. */
  int firstEventful(int row) {
    int found = Arrays.binarySearch(eventful, row);
    return found < 0 ? -found - 1 : found;
  }

  /** Number of the person who answers for a row. */
  int person(int row) {
    return observations.person(row);
  }

  /** Whether one person answers for two rows of one period. */
  boolean samePersonAndPeriod(int row, int other) {
    return person(row) == person(other) && observations.period(row) == observations.period(other);
  }

  /** Whether a row's commit landed before another's. */
  boolean landedBefore(int row, int other) {
    return observations.landedBefore(row, other);
  }

  /** The first row of a row's commit. */
  int firstRow(int row) {
    return observations.firstRow(row);
  }

  /** The first cell of a row; cells are numbered as their rows follow each other. */
  int from(int row) {
    return start[row - first];
  }

  /** The cell after the last of a row. */
  int to(int row) {
    return start[row - first + 1];
  }

  int band(int cell) {
    return band[cell] & ~EVENTFUL;
  }

  double exposure(int cell) {
    return exposure[cell];
  }

  /** Whether a cell has events. */
  boolean isEventful(int cell) {
    return band[cell] < 0;
  }

  /** The number of the first cell with events in a row or after it, of all that have some. */
  int firstEvent(int row) {
    return firstEvent[row - first];
  }

  /** The events of a cell that has some, by its number among those. */
  double event(int number) {
    return events[number];
  }

  /** Events of a cell of a row. */
  double events(int row, int cell) {
    if (!isEventful(cell)) {
      return 0;
    }
    int number = firstEvent(row);
    for (int i = from(row); i < cell; i++) {
      number += isEventful(i) ? 1 : 0;
    }
    return event(number);
  }

  double exposureOf(int row) {
    return exposureOfRow[row - first];
  }

  /** The bands in which a row has exposure, a bit each. */
  byte exposedBands(int row) {
    return exposedBands[row - first];
  }

  /** Whether a band is one of a set. */
  static boolean holds(byte bands, int band) {
    return (bands & 1 << band) != 0;
  }

  /** Whether a row may have exposure or events in one of a set of bands; false if it has none. */
  boolean mayLieIn(byte bands, int row) {
    int i = row - first;
    return (bands & exposedBands[i]) != 0 || (bands != 0 && firstEvent[i] < firstEvent[i + 1]);
  }

  double eventsOf(int row) {
    double sum = 0;
    for (int i = firstEvent[row - first]; i < firstEvent[row - first + 1]; i++) {
      sum += events[i];
    }
    return sum;
  }
}
