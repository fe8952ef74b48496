package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer again under each other choice: how far does each move it? */
final class SensitivitySection {
  private static final int MOST_ROWS = 24;
  private static final int NAMES = 262;

  private SensitivitySection() {}

  static Optional<ChartSection> of(Analysis analysis) {
    if (analysis.headline().isEmpty() || analysis.headline().get().result().ratio().isEmpty()) {
      return Optional.empty();
    }
    Comparison answer = analysis.headline().get();
    List<RatioRow> checks = checks(analysis, answer);
    if (checks.isEmpty()) {
      return Optional.empty();
    }
    List<RatioRow> shown = new ArrayList<>();
    shown.add(RatioRow.of("The answer", true, answer));
    checks.stream().filter(RatioRow::drawn).limit(MOST_ROWS).forEach(shown::add);
    DataTable.Builder table =
        DataTable.titled("The ratio under each other choice")
            .words("Choice")
            .numbers("Ratio", "Interval", "AI fixes", "Human fixes")
            .words("Verdict");
    add(table, shown.get(0));
    checks.forEach(check -> add(table, check));
    return Optional.of(
        new ChartSection(
            "sensitivity",
            "Sensitivity",
            "What if it were done otherwise",
            "The same question with one choice changed at a time; those that move the ratio most"
                + " come first. None of these is the answer: it was fixed before a figure was seen.",
            false,
            false,
            List.of(
                Chart.of(
                    "sensitivity-rows",
                    "Defects per KLOC-year under other choices",
                    checks.size() > MOST_ROWS
                        ? "The "
                            + MOST_ROWS
                            + " that move it most, of "
                            + Figures.count(checks.size())
                            + "; the table has all."
                        : "All of them.",
                    Forest.of(shown, analysis.run().margin(), NAMES),
                    table.table()))));
  }

  private static List<RatioRow> checks(Analysis analysis, Comparison answer) {
    double ratio = answer.result().ratio().orElse(1);
    return Stream.concat(analysis.comparisons().stream(), analysis.sensitivity().stream())
        .filter(row -> !row.isHeadline())
        .filter(row -> row.subject().metric().id().equals(Metric.DEFECT_DENSITY.key()))
        .filter(row -> row.subject().period().equals(PeriodRecord.ALL))
        .filter(row -> row.subject().population().equals(PeriodRecord.ALL))
        .filter(row -> row.result().ratio().isPresent())
        .filter(row -> !repeats(row, answer))
        .map(row -> RatioRow.of(name(row, answer), false, row))
        .sorted(Comparator.comparingDouble(check -> -shift(check, ratio)))
        .toList();
  }

  /** Whether a row that varies the strata is the answer once more. */
  private static boolean repeats(Comparison row, Comparison answer) {
    return row.subject().method() == answer.subject().method()
        && row.subject().level() == answer.subject().level()
        && row.subject().windowDays() == answer.subject().windowDays()
        && row.subject().leftOut().isEmpty();
  }

  private static double shift(RatioRow check, double ratio) {
    double other = check.ratio().orElse(ratio);
    return other == 0 || ratio == 0 ? Double.MAX_VALUE : Math.abs(Math.log(other / ratio));
  }

  private static String name(Comparison row, Comparison answer) {
    Comparison.Subject subject = row.subject();
    if (!subject.leftOut().isEmpty()) {
      return "without " + CellText.visible(subject.leftOut().replaceFirst(":", " "));
    }
    Method method = subject.method();
    boolean same = method == answer.subject().method() || method == Method.EXACT;
    if (same && subject.windowDays() != answer.subject().windowDays()) {
      return "watched for " + Figures.count(subject.windowDays()) + " days";
    }
    return same ? Sentences.label(subject.level()) : Sentences.label(method);
  }

  private static void add(DataTable.Builder table, RatioRow row) {
    table.row(
        row.name(),
        Figures.ratio(row.ratio()),
        row.limits(),
        Figures.count(row.aiEvents()),
        Figures.count(row.humanEvents()),
        row.verdict());
  }
}
