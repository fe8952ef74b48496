package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/**
 * Exposure and events of each row in each age band: the cells that every rate is made of. A band
 * ends where follow-up or the window does; an event at age t lies in the band {@code low <= t <
 * high} and counts if t is before that end. A commit that is no longer at risk after its first
 * event is so on all of its rows.
 */
public final class PersonTime {
  private static final double[] CUTS = {0, 7, 30, 90, 180, 365};

  private final int[] start;
  private final byte[] band;
  private final double[] exposure;
  private final double[] events;
  private final int bands;
  private final Observations observations;

  private PersonTime(
      Observations observations,
      int[] start,
      byte[] band,
      double[] exposure,
      double[] events,
      int bands) {
    this.observations = observations;
    this.start = start;
    this.band = band;
    this.exposure = exposure;
    this.events = events;
    this.bands = bands;
  }

  public static PersonTime of(
      Observations observations, Exposure unit, Events events, FollowUp plan) {
    double[] cuts = cuts(plan);
    int bands = cuts.length - 1;
    int rows = observations.size();
    int[] start = new int[rows + 1];
    byte[] band = new byte[rows * bands];
    double[] exposure = new double[rows * bands];
    double[] count = new double[rows * bands];
    double[] inBand = new double[bands];
    int cells = 0;
    for (int row = 0; row < rows; row++) {
      double end = Math.min(observations.followUpDays(row), plan.windowDays());
      int only = plan.firstOnly() ? first(observations, events, plan, row) : -1;
      Arrays.fill(inBand, 0);
      int bandOfEvent = 0;
      for (int i = events.from(row); i < events.to(row) && events.age(i) < end; i++) {
        boolean counts = plan.firstOnly() ? i == only : plan.choice().takes(events.selfRepair(i));
        if (!counts) {
          continue;
        }
        while (events.age(i) >= cuts[bandOfEvent + 1]) {
          bandOfEvent++;
        }
        inBand[bandOfEvent] += plan.weighted() ? events.weight(i) : 1;
      }
      end = only < 0 ? end : Math.min(end, events.age(only));
      for (int j = 0; j < bands; j++) {
        double to = Math.min(cuts[j + 1], end);
        double atRisk = to > cuts[j] ? unit.between(row, cuts[j], to) : 0;
        if (atRisk > 0 || inBand[j] > 0) {
          band[cells] = (byte) j;
          exposure[cells] = atRisk;
          count[cells++] = inBand[j];
        }
      }
      start[row + 1] = cells;
    }
    return new PersonTime(
        observations,
        start,
        Arrays.copyOf(band, cells),
        Arrays.copyOf(exposure, cells),
        Arrays.copyOf(count, cells),
        bands);
  }

  private static int first(Observations observations, Events events, FollowUp plan, int row) {
    return events.firstOf(observations.firstRow(row), observations.nextCommit(row), plan.choice());
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

  int rows() {
    return start.length - 1;
  }

  /** The row after the last of a row's commit. */
  int nextCommit(int row) {
    return observations.nextCommit(row);
  }

  int bands() {
    return bands;
  }

  int from(int row) {
    return start[row];
  }

  int to(int row) {
    return start[row + 1];
  }

  int band(int cell) {
    return band[cell];
  }

  double exposure(int cell) {
    return exposure[cell];
  }

  double events(int cell) {
    return events[cell];
  }

  double exposureOf(int row) {
    double sum = 0;
    for (int cell = from(row); cell < to(row); cell++) {
      sum += exposure[cell];
    }
    return sum;
  }

  double eventsOf(int row) {
    double sum = 0;
    for (int cell = from(row); cell < to(row); cell++) {
      sum += events[cell];
    }
    return sum;
  }
}
