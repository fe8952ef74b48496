package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code comparisons.csv} and {@code sensitivity.csv}: the answers, and the checks beside them. */
final class ComparisonTable {
  private static final List<String> METRICS =
      Arrays.stream(ComparedMetric.values()).map(ComparedMetric::id).toList();

  private ComparisonTable() {}

  static Table<Analysis, Comparison> comparisons() {
    return table("comparisons", "One row per answer", Analysis::comparisons);
  }

  static Table<Analysis, Comparison> sensitivity() {
    return table("sensitivity", "One row per check beside the answers", Analysis::sensitivity);
  }

  /** The answer alone. */
  static Table<Analysis, Comparison> headline() {
    return table("headline", "The answer", analysis -> analysis.headline().stream().toList());
  }

  private static Table<Analysis, Comparison> table(
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
        .text("period", "Month, quarter, year, or 'all'.", row -> row.subject().period())
        .always()
        .key()
        .text(
            "population",
            "'all', or whom or what the row is about: tool:NAME, path:GLOB, authors:…, category:NAME,"
                + " priority:N.",
            row -> row.subject().population())
        .always()
        .key()
        .text("metric", "What is compared.", row -> row.subject().metric().id())
        .always()
        .only(METRICS)
        .key()
        .choice("method", "How it is compared.", Method.class, row -> row.subject().method())
        .key()
        .choice(
            "level",
            "How far the strata were coarsened.",
            Level.class,
            row -> row.subject().level())
        .key()
        .number("window_days", "Follow-up window.", row -> row.subject().windowDays())
        .unit("days")
        .key()
        .text(
            "left_out",
            "What was left out of the data; empty for nothing.",
            row -> row.subject().leftOut())
        .key();
  }

  private static void sides(TableBuilder<Comparison> table) {
    table
        .count(
            "authors", "Persons who answer for the commits compared.", row -> row.basis().authors())
        .unit("persons")
        .count(
            "clusters", "What the jackknife left out one at a time.", row -> row.basis().clusters())
        .optionalNumber("df", "Degrees of freedom of the interval.", row -> row.basis().df())
        .number("ai_events", "Events of the AI side.", row -> row.basis().total().aiEvents())
        .atLeast(0)
        .number("ai_exposure", "Exposure of the AI side.", row -> row.basis().total().aiExposure())
        .atLeast(0)
        .number(
            "human_events", "Events of the human side.", row -> row.basis().total().humanEvents())
        .atLeast(0)
        .number(
            "human_exposure",
            "Exposure of the human side.",
            row -> row.basis().total().humanExposure())
        .atLeast(0)
        .number(
            "ai_events_compared",
            "Events of the AI side in strata that hold both sides.",
            row -> row.basis().compared().aiEvents())
        .atLeast(0)
        .number(
            "ai_exposure_compared",
            "Exposure of the AI side in strata that hold both sides.",
            row -> row.basis().compared().aiExposure())
        .atLeast(0)
        .number(
            "human_events_compared",
            "Events of the human side in strata that hold both sides.",
            row -> row.basis().compared().humanEvents())
        .atLeast(0)
        .number(
            "human_exposure_compared",
            "Exposure of the human side in strata that hold both sides.",
            row -> row.basis().compared().humanExposure())
        .atLeast(0);
  }

  private static void estimate(TableBuilder<Comparison> table) {
    table
        .optionalNumber(
            "ratio",
            "Adjusted rate ratio, AI over human; empty where it does not exist.",
            row -> row.result().ratio())
        .atLeast(0)
        .optionalNumber("ci_low", "Lower confidence limit of the ratio.", row -> row.result().low())
        .atLeast(0)
        .optionalNumber(
            "ci_high",
            "Upper confidence limit of the ratio; empty where there is none.",
            row -> row.result().high())
        .atLeast(0)
        .optionalNumber(
            "p_equivalence",
            "The larger p of the two one-sided tests against the margin.",
            row -> row.result().pEquivalence())
        .share()
        .optionalNumber(
            "p_difference", "Two-sided p against a ratio of 1.", row -> row.result().pDifference())
        .share();
  }

  private static void checks(TableBuilder<Comparison> table) {
    table
        .optionalNumber(
            "support",
            "Share of the AI exposure that has human code to compare with.",
            row -> OptionalDouble.of(row.basis().support()))
        .share()
        .optionalNumber(
            "ai_top5_share",
            "Share of the AI events that the five most blamed commits hold.",
            row -> row.fragility().aiTop5Share())
        .share()
        .optionalNumber(
            "human_top5_share",
            "Share of the human events that the five most blamed commits hold.",
            row -> row.fragility().humanTop5Share())
        .share()
        .optionalText(
            "most_influential",
            "The commit whose leaving out moves the log ratio most.",
            row -> row.fragility().mostInfluential())
        .ofCommit()
        .optionalNumber(
            "most_influential_shift",
            "By how much it moves the log ratio; empty to infinity.",
            row -> row.fragility().mostInfluentialShift())
        .optionalNumber(
            "design_effect",
            "Variance of the jackknife over that of independent events.",
            row -> row.result().designEffect())
        .optionalNumber(
            "dispersion",
            "Pearson dispersion of the events given the strata.",
            row -> row.fragility().dispersion())
        .optionalNumber(
            "q",
            "p of the difference adjusted for the number of answers (Benjamini and Hochberg); in"
                + " answers but the headline only.",
            row -> row.fragility().q())
        .share()
        .optionalNumber(
            "e_value",
            "How strong a hidden cause would have to be to explain the ratio.",
            row -> row.result().eValue());
  }

  private static void conclusion(TableBuilder<Comparison> table) {
    table
        .text(
            "flags",
            "Marks of weak data, with ';' between.",
            row -> codes(new TreeSet<>(row.flags())))
        .choice(
            "verdict", "What the interval says as labelled.", Verdict.class, Comparison::verdict)
        .text(
            "reason",
            "Reason codes, the decisive one first, with ';' between.",
            row -> codes(row.conclusion().reasons()))
        .optionalNumber(
            "minimum_detectable_ratio",
            "The smallest ratio that such data show with 80 % power.",
            row -> row.result().minimumDetectableRatio())
        .optionalNumber(
            "events_needed",
            "Events in all that parity would need at this mix.",
            row -> row.result().eventsNeeded())
        .atLeast(0);
  }

  private static String codes(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.joining(";"));
  }
}
