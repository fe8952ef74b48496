package dev.codeparity.analyzer.statistics;

/** Events and exposure of both arms in each stratum, age band by age band. */
final class StratumTable {
  final double[] aiEvents;
  final double[] aiExposure;
  final double[] humanEvents;
  final double[] humanExposure;

  /** Cells with exposure and cells with events. Counts tell an empty stratum from a rounding. */
  final int[] aiCells;

  final int[] humanCells;
  final int[] aiHits;
  final int[] humanHits;

  private final PersonTime time;
  private final Grouping strata;

  StratumTable(PersonTime time, Arms arms, Grouping strata) {
    this.time = time;
    this.strata = strata;
    int size = strata.count() * time.bands();
    aiEvents = new double[size];
    aiExposure = new double[size];
    humanEvents = new double[size];
    humanExposure = new double[size];
    aiCells = new int[size];
    humanCells = new int[size];
    aiHits = new int[size];
    humanHits = new int[size];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        add(row, arms.of(row) == Arms.AI);
      }
    }
  }

  private void add(int row, boolean ai) {
    double[] events = ai ? aiEvents : humanEvents;
    double[] exposure = ai ? aiExposure : humanExposure;
    int[] cells = ai ? aiCells : humanCells;
    int[] hits = ai ? aiHits : humanHits;
    for (int cell = time.from(row); cell < time.to(row); cell++) {
      int k = stratum(row, cell);
      events[k] += time.events(cell);
      exposure[k] += time.exposure(cell);
      cells[k] += time.exposure(cell) > 0 ? 1 : 0;
      hits[k] += time.events(cell) > 0 ? 1 : 0;
    }
  }

  int size() {
    return aiEvents.length;
  }

  int stratum(int row, int cell) {
    return strata.of(row) * time.bands() + time.band(cell);
  }

  /** Whether the stratum has exposure in both arms. */
  boolean speaks(int k) {
    return aiCells[k] > 0 && humanCells[k] > 0;
  }

  /** Whether the stratum has exposure in one arm alone. */
  boolean isOneArmed(int k) {
    return aiCells[k] > 0 != humanCells[k] > 0;
  }

  /** Share of the AI exposure that lies in strata with both arms; 0 without AI exposure. */
  double support() {
    double all = 0;
    double compared = 0;
    for (int k = 0; k < size(); k++) {
      all += aiExposure[k];
      compared += speaks(k) ? aiExposure[k] : 0;
    }
    return all > 0 ? compared / all : 0;
  }
}
