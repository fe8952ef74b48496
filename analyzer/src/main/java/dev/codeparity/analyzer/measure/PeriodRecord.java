package dev.codeparity.analyzer.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The level of one metric for one group in one period: the row of {@code periods.csv}.
 *
 * @param period {@code 2026-05}, {@code 2026-Q2}, {@code 2026} or {@code all}
 * @param periodStart its first day (UTC); empty for {@code all}
 * @param provenance whose commits
 * @param metric what is measured
 * @param events how many events; a difference, which can be below 0, for {@link
 *     Metric#NET_VIOLATIONS_PER_KLOC}
 * @param exposure what they are divided by, in {@link Metric#exposureUnit()}
 * @param rate events per unit of exposure, or a share for {@link Metric#CHANGE_FAILURE_RATE}, the
 *     fixed-within metrics and those of work; empty where there is no exposure
 * @param ciLow lower confidence limit; empty where it does not exist
 * @param ciHigh upper confidence limit; empty where it does not exist
 * @param ageDays the age in days at which a share is read; empty for rates
 * @param top5Share share of the events that the five most blamed commits hold; empty without events
 */
public record PeriodRecord(
    String period,
    Optional<LocalDate> periodStart,
    ProvenanceGroup provenance,
    Metric metric,
    double events,
    double exposure,
    OptionalDouble rate,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    OptionalDouble ageDays,
    OptionalDouble top5Share) {
  /** The name of the period that holds all others. */
  public static final String ALL = "all";

  public PeriodRecord {
    Require.notEmpty("period", period);
    if (metric != Metric.NET_VIOLATIONS_PER_KLOC) {
      Require.notNegative("events", events);
    }
    Require.notNegative("exposure", exposure);
    top5Share.ifPresent(share -> Require.share("top5Share", share));
  }
}
