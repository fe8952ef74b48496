package dev.codeparity.reports;

import dev.codeparity.analyzer.DatedAnswer;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import dev.codeparity.reports.text.Times;
import java.util.List;
import java.util.Locale;

/** The history of the verdict, a line a day. */
public final class HistorySummary {
  private static final int DAY = "2026-03-31".length();

  private HistorySummary() {}

  /** A table; each line ended by LF. */
  public static String render(List<DatedAnswer> answers) {
    if (answers.isEmpty()) {
      return "No period with AI code had ended before.\n";
    }
    StringBuilder text =
        new StringBuilder(
            line("As of", "AI fixes", "human", "ratio", "interval", "would have been said"));
    for (DatedAnswer dated : answers) {
      Comparison row = dated.answer();
      text.append(
          line(
              Times.text(dated.asOf()).substring(0, DAY),
              Figures.count(row.basis().compared().aiEvents()),
              Figures.count(row.basis().compared().humanEvents()),
              Figures.ratio(row.result().ratio()),
              Sentences.limits(row),
              Sentences.word(row.verdict())));
    }
    return text.toString();
  }

  private static String line(
      String day, String ai, String human, String ratio, String interval, String verdict) {
    return String.format(
                Locale.ROOT, "%-12s%9s%8s%8s  %-15s  %s", day, ai, human, ratio, interval, verdict)
            .stripTrailing()
        + "\n";
  }
}
