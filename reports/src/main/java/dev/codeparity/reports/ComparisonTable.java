package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code comparisons.csv} and {@code sensitivity.csv}: the answers, and the checks beside them. */
final class ComparisonTable {
  private static final List<String> METRICS =
      Arrays.stream(Metric.values()).map(Metric::key).toList();

  private ComparisonTable() {}

  static Table<Comparison> comparisons() {
    return table("comparisons", "One row per answer", Analysis::comparisons);
  }

  static Table<Comparison> sensitivity() {
    return table("sensitivity", "One row per check beside the answers", Analysis::sensitivity);
  }

  /** The answer alone. */
  static Table<Comparison> headline() {
    return table("headline", "The answer", analysis -> analysis.headline().stream().toList());
  }

  private static Table<Comparison> table(
      String name, String title, Function<Analysis, List<Comparison>> rows) {
    TableBuilder<Comparison> table =
        new TableBuilder<>(
            name,
            title
                + ": period, population, metric, method, level, window and what was left out."
                + " A ratio above 1 means that AI code has more of the bad thing");
    key(table);
    sides(table);
    estimate(table);
    checks(table);
    conclusion(table);
    return table.rows(rows);
  }

  private static void key(TableBuilder<Comparison> table) {
    table
        .text("period", "Month, quarter, year, or 'all'.", Comparison::period)
        .always()
        .key()
        .text(
            "population",
            "'all', or whom the row is about: tool:NAME, path:GLOB, authors:….",
            Comparison::population)
        .always()
        .key()
        .text("metric", "What is compared.", row -> row.metric().key())
        .always()
        .only(METRICS)
        .key()
        .choice("method", "How it is compared.", Method.class, Comparison::method)
        .key()
        .text(
            "level",
            "How far the strata were coarsened; empty where they play no part.",
            Comparison::level)
        .key()
        .count("window_days", "Follow-up window.", Comparison::windowDays)
        .unit("days")
        .key()
        .text("left_out", "What was left out of the data; empty for nothing.", Comparison::leftOut)
        .key();
  }

  private static void sides(TableBuilder<Comparison> table) {
    table
        .optionalCount(
            "authors",
            "Persons who answer for the commits compared.",
            row -> row.checks().authors())
        .unit("persons")
        .optionalCount(
            "clusters",
            "What the jackknife left out one at a time.",
            row -> row.checks().clusters())
        .optionalNumber("df", "Degrees of freedom of the interval.", row -> row.estimate().df())
        .number("ai_events", "Events of the AI side.", row -> row.total().aiEvents())
        .atLeast(0)
        .number("ai_exposure", "Exposure of the AI side.", row -> row.total().aiExposure())
        .atLeast(0)
        .number("human_events", "Events of the human side.", row -> row.total().humanEvents())
        .atLeast(0)
        .number("human_exposure", "Exposure of the human side.", row -> row.total().humanExposure())
        .atLeast(0)
        .number(
            "ai_events_compared",
            "Events of the AI side in strata that hold both sides.",
            row -> row.compared().aiEvents())
        .atLeast(0)
        .number(
            "ai_exposure_compared",
            "Exposure of the AI side in strata that hold both sides.",
            row -> row.compared().aiExposure())
        .atLeast(0)
        .number(
            "human_events_compared",
            "Events of the human side in strata that hold both sides.",
            row -> row.compared().humanEvents())
        .atLeast(0)
        .number(
            "human_exposure_compared",
            "Exposure of the human side in strata that hold both sides.",
            row -> row.compared().humanExposure())
        .atLeast(0);
  }

  private static void estimate(TableBuilder<Comparison> table) {
    table
        .optionalNumber(
            "ratio",
            "Adjusted rate ratio, AI over human; empty where it does not exist.",
            row -> row.estimate().ratio())
        .atLeast(0)
        .optionalNumber(
            "ci_low", "Lower confidence limit of the ratio.", row -> row.estimate().low())
        .atLeast(0)
        .optionalNumber(
            "ci_high",
            "Upper confidence limit of the ratio; empty where there is none.",
            row -> row.estimate().high())
        .atLeast(0)
        .optionalNumber(
            "p_equivalence",
            "The larger p of the two one-sided tests against the margin.",
            row -> row.estimate().pEquivalence())
        .share()
        .optionalNumber(
            "p_difference",
            "Two-sided p against a ratio of 1.",
            row -> row.estimate().pDifference())
        .share();
  }

  private static void checks(TableBuilder<Comparison> table) {
    table
        .optionalNumber(
            "support",
            "Share of the AI exposure that has human code to compare with.",
            row -> row.checks().support())
        .share()
        .optionalNumber(
            "ai_top5_share",
            "Share of the AI events that the five most blamed commits hold.",
            row -> row.checks().aiTop5Share())
        .share()
        .optionalNumber(
            "human_top5_share",
            "Share of the human events that the five most blamed commits hold.",
            row -> row.checks().humanTop5Share())
        .share()
        .optionalText(
            "most_influential",
            "The commit whose leaving out moves the log ratio most.",
            row -> row.checks().mostInfluential())
        .ofCommit()
        .optionalNumber(
            "most_influential_shift",
            "By how much it moves the log ratio; empty to infinity.",
            row -> row.checks().mostInfluentialShift())
        .optionalNumber(
            "design_effect",
            "Variance of the jackknife over that of independent events.",
            row -> row.checks().designEffect())
        .optionalNumber(
            "dispersion",
            "Pearson dispersion of the events given the strata.",
            row -> row.checks().dispersion())
        .optionalNumber(
            "q",
            "p of the difference after Benjamini and Hochberg, for exploratory rows.",
            row -> row.checks().q())
        .share()
        .optionalNumber(
            "e_value",
            "How strong a hidden cause would have to be to explain the ratio.",
            row -> row.checks().eValue());
  }

  private static void conclusion(TableBuilder<Comparison> table) {
    table
        .text(
            "flags", "Marks of weak data, with ';' between.", row -> String.join(";", row.flags()))
        .choice(
            "verdict", "What the interval says as labelled.", Verdict.class, Comparison::verdict)
        .text(
            "reason",
            "Reason codes, the decisive one first, with ';' between.",
            row -> row.reasons().stream().map(Enum::name).collect(Collectors.joining(";")))
        .optionalNumber(
            "minimum_detectable_ratio",
            "The smallest ratio that such data show with 80 % power.",
            row -> row.checks().minimumDetectableRatio())
        .optionalNumber(
            "events_needed",
            "Events in all that parity would need at this mix.",
            row -> row.checks().eventsNeeded())
        .atLeast(0);
  }
}
