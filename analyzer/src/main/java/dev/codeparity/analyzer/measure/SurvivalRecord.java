package dev.codeparity.analyzer.measure;

import java.util.OptionalDouble;

/**
 * One step of a Kaplan–Meier curve: the row of {@code survival.csv}.
 *
 * @param metric whose curve it is: {@link Metric#FIRST_FIX}, {@link Metric#LINE_SURVIVAL} or {@link
 *     Metric#VIOLATION_SURVIVAL}
 * @param provenance whose commits
 * @param day age in days
 * @param atRisk commits or lines watched just before that age
 * @param events commits fixed or lines gone at that age
 * @param survival share still without the event after that age, in [0, 1]
 * @param ciLow lower limit, in [0, 1]; empty where it does not exist
 * @param ciHigh upper limit, in [0, 1]; empty where it does not exist
 */
public record SurvivalRecord(
    Metric metric,
    ProvenanceGroup provenance,
    double day,
    double atRisk,
    double events,
    double survival,
    OptionalDouble ciLow,
    OptionalDouble ciHigh) {
  public SurvivalRecord {
    Require.notNegative("day", day);
    Require.notNegative("atRisk", atRisk);
    Require.notNegative("events", events);
    Require.share("survival", survival);
  }
}
