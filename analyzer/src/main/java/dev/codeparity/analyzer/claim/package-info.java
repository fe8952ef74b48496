/**
 * Verdicts: what the estimates say of the claim of parity.
 *
 * <p>For each metric, build the {@link dev.codeparity.analyzer.statistics.Observations} once, the
 * {@link dev.codeparity.analyzer.statistics.Events} and {@link
 * dev.codeparity.analyzer.statistics.Exposure} that it is measured on, and put them into a {@link
 * dev.codeparity.analyzer.statistics.Study}:
 *
 * <pre>{@code
 * Observations.Builder commits = Observations.builder();
 * int number = commits.add(new Observation(id, landing, period, month, week, label, ...));
 * Observations observations = commits.build();
 * Events fixes = Events.builder(observations).add(number, ageDays, weight, selfRepair).build();
 * Study study = new Study(
 *     Metric.DEFECT_DENSITY, observations, Exposure.klocYears(observations), fixes);
 * List<Comparison> rows = new Comparisons(ComparisonSettings.defaults()).of(study, periods);
 * }</pre>
 *
 * <p>Only commits that can be compared are observed: no merge, no automation, no import, at least
 * one added code line. One of which a record tells the lines apart has lines of several labels, and
 * its events name the label that they befell. An event is one pair of inducing and fix commit; its
 * weight is the fix's share. Fixes by automation and fixes after the as-of date are not added; the
 * window is cut here. {@code defect_density}, {@code self_repair_rate} and {@code
 * change_failure_rate} share the same fixes; the last takes {@link
 * dev.codeparity.analyzer.statistics.Exposure#commitYears}, {@code defects_per_line_day} and {@code
 * churn_rate} take {@link dev.codeparity.analyzer.statistics.LineDays}.
 */
@NullMarked
package dev.codeparity.analyzer.claim;

import org.jspecify.annotations.NullMarked;
