package dev.codeparity.analyzer.statistics;

/** How much the lines of a row of observed commits could fail at between two ages. */
public interface Exposure {
  /** Days in a year of exposure. */
  double YEAR = 365.25;

  /**
   * Exposure of a row between two ages in days, in the unit of the metric; additive in adjoining
   * spans, 0 or more.
   */
  double between(int row, double fromDays, double toDays);

  /** Thousands of added code lines times years. */
  static Exposure klocYears(Observations observations) {
    return (row, from, to) -> (to - from) / YEAR * observations.codeLines(row) / 1000;
  }

  /** Commits times years; of a commit that a record splits, each row has its share of the lines. */
  static Exposure commitYears(Observations observations) {
    return (row, from, to) -> (to - from) / YEAR * observations.share(row);
  }
}
