package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.LifetimeRow;
import dev.codeparity.analyzer.claim.LifetimeRow.Hazards;
import dev.codeparity.analyzer.claim.LifetimeRow.Means;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** {@code lifetimes.csv} and {@code line_ends.csv}: how long things last, and what ends lines. */
final class LifetimeTable {
  private static final List<String> METRICS =
      Stream.of(
              ComparedMetric.CHANGE_FAILURE_RATE,
              ComparedMetric.REVERT_RATE,
              ComparedMetric.LINE_SURVIVAL,
              ComparedMetric.VIOLATION_SURVIVAL)
          .map(ComparedMetric::id)
          .toList();

  private LifetimeTable() {}

  static Table<Analysis, LifetimeRow> table() {
    return new TableBuilder<LifetimeRow>(
            "lifetimes",
            "One row per metric and cause: how long it takes until the event, both sides compared")
        .text("metric", "The metric whose events end the time.", row -> row.metric().id())
        .always()
        .only(METRICS)
        .key()
        .optionalChoice(
            "cause",
            "What ends the time, for lines: a fix commit, or another commit of AI, of people, or of"
                + " neither; ends by others are not seen. Empty where any end counts.",
            LineEnd.class,
            LifetimeRow::cause)
        .key()
        .number("window_days", "Age at which watching ends.", LifetimeRow::windowDays)
        .unit("days")
        .atLeast(0)
        .optionalNumber(
            "horizon_days",
            "The last day of the window on which ten commits of either side are left to watch.",
            mean(Means::horizonDays))
        .unit("days")
        .optionalNumber(
            "ai_mean_days",
            "Mean time without the event up to that day, of AI commits that have human ones like"
                + " them, weighed alike in each stratum.",
            mean(Means::ai))
        .unit("days")
        .optionalNumber("human_mean_days", "The same of human commits.", mean(Means::human))
        .unit("days")
        .optionalNumber("mean_difference", "AI less human.", mean(Means::difference))
        .unit("days")
        .optionalNumber("mean_ci_low", "Lower confidence limit of it.", mean(Means::low))
        .unit("days")
        .optionalNumber("mean_ci_high", "Upper confidence limit of it.", mean(Means::high))
        .unit("days")
        .optionalNumber(
            "p_log_rank",
            "Log-rank test of both sides alike, within the strata, by clusters.",
            LifetimeRow::pLogRank)
        .share()
        .optionalNumber(
            "hazard_ratio",
            "As row COX of comparisons.csv.",
            hazard(h -> OptionalDouble.of(h.ratio())))
        .optionalNumber("hazard_ci_low", "Lower confidence limit of it.", hazard(Hazards::low))
        .optionalNumber("hazard_ci_high", "Upper confidence limit of it.", hazard(Hazards::high))
        .optionalNumber(
            "p_proportional",
            "Test of a ratio of hazards that stays the same at all ages, by clusters.",
            hazard(Hazards::pProportional))
        .share()
        .optionalChoice(
            "leading",
            "What to read: the ratio of hazards, or the difference of mean times where p_proportional"
                + " is under 0.01 or there is no ratio; empty if there is neither.",
            LifetimeRow.Leading.class,
            LifetimeRow::leading)
        .rows(analysis -> analysis.survival().lifetimes());
  }

  static Table<Analysis, LineEndRecord> ends() {
    return new TableBuilder<LineEndRecord>(
            "line_ends",
            "One row per provenance, cause and time: share of added code lines that it has ended")
        .choice(
            "provenance",
            "Whose lines; AI is the AI side of the comparison.",
            ProvenanceGroup.class,
            LineEndRecord::provenance)
        .key()
        .choice(
            "cause",
            "What ended them: a fix commit, or another commit of AI, of people, or of neither.",
            LineEnd.class,
            LineEndRecord::end)
        .key()
        .number("day", "Age.", LineEndRecord::day)
        .unit("days")
        .atLeast(0)
        .key()
        .number("lines", "Code lines that it ended at that age.", LineEndRecord::lines)
        .atLeast(0)
        .number(
            "share",
            "Cumulative incidence (Aalen–Johansen): the share of lines that it has ended by that age.",
            LineEndRecord::share)
        .share()
        .optionalNumber("ci_low", "Lower confidence limit.", LineEndRecord::ciLow)
        .share()
        .optionalNumber("ci_high", "Upper confidence limit.", LineEndRecord::ciHigh)
        .share()
        .rows(analysis -> analysis.survival().lineEnds());
  }

  private static Function<LifetimeRow, OptionalDouble> mean(ToDoubleFunction<Means> figure) {
    return row ->
        row.means()
            .map(means -> OptionalDouble.of(figure.applyAsDouble(means)))
            .orElseGet(OptionalDouble::empty);
  }

  private static Function<LifetimeRow, OptionalDouble> hazard(
      Function<Hazards, OptionalDouble> figure) {
    return row -> row.hazards().map(figure).orElseGet(OptionalDouble::empty);
  }
}
