package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Levels;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers: ratios by metric and by period, against the margin. */
final class RatioSection {
  private static final int NAMES = 216;

  private final Analysis analysis;
  private final Levels levels;

  private RatioSection(Analysis analysis, Levels levels) {
    this.analysis = analysis;
    this.levels = levels;
  }

  static Optional<ChartSection> of(Analysis analysis, Levels levels) {
    return analysis.headline().isEmpty()
        ? Optional.empty()
        : Optional.of(new RatioSection(analysis, levels).section());
  }

  private ChartSection section() {
    List<Chart> charts = new ArrayList<>();
    charts.add(byMetric());
    byPeriod().ifPresent(charts::add);
    return new ChartSection(
        "ratios",
        "Ratios",
        "AI code against human code",
        "Each row compares AI code with human code of the same month, area, size, kind and age. A"
            + " ratio above 1 means that AI code has more of the bad thing. The band is parity: from "
            + Figures.ratio(1 / analysis.run().margin())
            + " to "
            + Figures.ratio(analysis.run().margin())
            + ".",
        false,
        false,
        charts);
  }

  private Chart byMetric() {
    List<RatioRow> rows = new ArrayList<>();
    DataTable.Builder table = table("Ratios by metric over the whole history", "Metric");
    for (Metric metric : levels.compared()) {
      levels
          .answer(PeriodRecord.ALL, metric)
          .ifPresent(
              row -> {
                rows.add(
                    RatioRow.of(Sentences.label(metric), metric == Metric.DEFECT_DENSITY, row));
                add(table, Sentences.label(metric), metric, PeriodRecord.ALL, row);
              });
    }
    return Chart.of(
        "ratios-by-metric",
        "By metric",
        "The whole history. The first row is the answer, the others look at it from elsewhere.",
        Forest.of(rows, analysis.run().margin(), NAMES),
        table.table());
  }

  private Optional<Chart> byPeriod() {
    List<String> names = new ArrayList<>();
    List<View> views = new ArrayList<>();
    DataTable.Builder table = table("Ratios by metric and period", "Metric, period");
    for (Metric metric : levels.compared()) {
      List<RatioRow> rows = new ArrayList<>();
      for (String period : levels.periods()) {
        levels
            .answer(period, metric)
            .filter(row -> row.basis().total().aiExposure() > 0)
            .ifPresent(
                row -> {
                  rows.add(RatioRow.of(period, false, row));
                  add(table, Sentences.label(metric) + ", " + period, metric, period, row);
                });
      }
      if (rows.stream().anyMatch(RatioRow::drawn)) {
        levels
            .answer(PeriodRecord.ALL, metric)
            .ifPresent(row -> rows.add(RatioRow.of("All periods", true, row)));
        names.add(Sentences.label(metric));
        views.add(Forest.of(rows, analysis.run().margin(), NAMES));
      }
    }
    return views.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Chart.of(
                "ratios-by-period",
                "By period of landing",
                "Commits that landed in each period, with all that is known of them today.",
                names,
                views,
                table.table()));
  }

  private static DataTable.Builder table(String caption, String first) {
    return DataTable.titled(caption)
        .words(first)
        .numbers("AI", "Human", "AI events", "Human events", "Ratio", "Interval")
        .words("Verdict", "Why");
  }

  private void add(
      DataTable.Builder table, String name, Metric metric, String period, Comparison row) {
    table.row(
        DataTable.Cell.of(name),
        DataTable.Cell.of(levels.shown(period, metric, ProvenanceGroup.AI)),
        DataTable.Cell.of(levels.shown(period, metric, ProvenanceGroup.HUMAN)),
        events(row.basis().total().aiEvents(), "AI", metric, period),
        events(row.basis().total().humanEvents(), "HUMAN", metric, period),
        DataTable.Cell.of(Figures.ratio(row.result().ratio())),
        DataTable.Cell.of(Sentences.limits(row)),
        DataTable.Cell.of(Sentences.word(row.verdict())),
        DataTable.Cell.of(
            row.conclusion().reasons().stream()
                .findFirst()
                .map(reason -> Sentences.reason(reason))
                .orElse("")));
  }

  private static DataTable.Cell events(double count, String side, Metric metric, String period) {
    Evidence commits = Evidence.side(side).in(period);
    String link =
        switch (metric) {
          case SELF_REPAIR_RATE -> commits.with("what", "repaired").link();
          case REVERT_RATE -> commits.with("what", "reverted").link();
          case DEFECT_DENSITY, CHANGE_FAILURE_RATE, DEFECTS_PER_LINE_DAY -> commits.fixed().link();
          default -> commits.link();
        };
    return DataTable.Cell.linked(Figures.count(count), link);
  }
}
