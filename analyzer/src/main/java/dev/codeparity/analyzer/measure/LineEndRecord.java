package dev.codeparity.analyzer.measure;

import java.util.OptionalDouble;

/**
 * One step of a curve of cumulative incidence: the row of {@code line_ends.csv}.
 *
 * @param provenance whose code lines
 * @param end what ended them
 * @param day age in days
 * @param lines how many it ended at that age
 * @param share of all lines that it has ended by then, in [0, 1]
 * @param ciLow lower limit; empty where it does not exist
 * @param ciHigh upper limit; empty where it does not exist
 */
public record LineEndRecord(
    ProvenanceGroup provenance,
    LineEnd end,
    double day,
    double lines,
    double share,
    OptionalDouble ciLow,
    OptionalDouble ciHigh) {
  public LineEndRecord {
    Require.notNegative("day", day);
    Require.notNegative("lines", lines);
    Require.share("share", share);
  }
}
