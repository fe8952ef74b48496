package dev.codeparity.analyzer.statistics;

import java.util.OptionalDouble;

/**
 * The level of one metric, in a period, for commits of one provenance.
 *
 * @param provenance a {@link Label}, or {@link Rates#AI} for both kinds of AI commits together
 * @param events for a share: what it counts
 * @param exposure in the metric's unit; for a share: what it is a share of
 * @param rate empty without exposure
 * @param atDays the age that a share speaks of; empty for a rate
 * @param topFiveShare share of the events that the five commits with most of them hold; empty
 *     without events, and for shares of fixes
 */
public record Rate(
    String period,
    String provenance,
    String metric,
    double events,
    double exposure,
    OptionalDouble rate,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble atDays,
    OptionalDouble topFiveShare) {}
