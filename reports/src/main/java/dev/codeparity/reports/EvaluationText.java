package dev.codeparity.reports;

import dev.codeparity.analyzer.evaluation.LinkEvaluation;
import dev.codeparity.analyzer.evaluation.RowNotRun;
import dev.codeparity.analyzer.evaluation.VariantScore;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.PairAccuracy;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** An evaluation of defect links as a table for people. */
final class EvaluationText {
  private final LinkEvaluation evaluation;
  private final StringBuilder text = new StringBuilder();

  EvaluationText(LinkEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    int run = evaluation.rows().size();
    int all = run + evaluation.notRun().size();
    line(
        "Defect links of %,d of %,d fixes, %s; %s intervals from %,d resamples of %s.",
        run,
        all,
        evaluation.messagesHidden()
            ? "the fixes' own messages hidden"
            : "messages read: links written there come first",
        Figures.confidence(evaluation.confidence()),
        PairAccuracy.REPLICATES,
        evaluation.resampling().name().toLowerCase(Locale.ROOT));
    String kind = null;
    for (VariantScore score : evaluation.scores()) {
      if (!score.kind().equals(kind)) {
        kind = score.kind();
        line("");
        if (!kind.isEmpty()) {
          line("kind %s", CellText.visible(kind));
        }
        row("variant", "rows", "links", "answers", "hits", "precision", "recall", "F1");
      }
      row(score);
    }
    notes("Not run, so in no figure:", evaluation.notRun());
    notes("Run, but no variant can find:", evaluation.unknownTruths());
    return text.toString();
  }

  private void row(VariantScore score) {
    PairAccuracy accuracy = score.accuracy();
    row(
        score.variant().name().toLowerCase(Locale.ROOT),
        Figures.count(score.rows()),
        Figures.count(accuracy.counts().truths()),
        Figures.count(accuracy.counts().answers()),
        Figures.count(accuracy.counts().hits()),
        figure(accuracy.counts().precision(), accuracy.precision()),
        figure(accuracy.counts().recall(), accuracy.recall()),
        figure(accuracy.counts().f1(), accuracy.f1()));
  }

  private void row(Object... cells) {
    String row = "%-8s %6s %6s %8s %6s   %-18s %-18s %-18s".formatted(cells);
    text.append(row.stripTrailing()).append('\n');
  }

  private static String figure(OptionalDouble value, Optional<Interval> interval) {
    if (value.isEmpty() || interval.isEmpty()) {
      return Figures.NONE;
    }
    return "%s [%s, %s]"
        .formatted(
            share(value.getAsDouble()), share(interval.get().low()), share(interval.get().high()));
  }

  /** Without the zero before the point, as shares are printed. */
  private static String share(double value) {
    String digits = String.format(Locale.ROOT, "%.3f", value);
    return digits.startsWith("0") ? digits.substring(1) : digits;
  }

  private void notes(String heading, List<RowNotRun> rows) {
    if (rows.isEmpty()) {
      return;
    }
    line("");
    line("%s", heading);
    for (RowNotRun row : rows) {
      line("  %s %s: %s", row.row().repository(), row.row().fix(), CellText.visible(row.reason()));
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
