package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.reports.text.CountSentences;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.FlipClause;
import dev.codeparity.reports.text.LabelSentences;
import dev.codeparity.reports.text.Levels;
import dev.codeparity.reports.text.Sentences;
import dev.codeparity.reports.text.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer in GitHub-flavoured Markdown, short enough for a comment on a pull request and for the
 * summary of a build step.
 */
public final class MarkdownReport {
  /** The name of the file in a report's folder. */
  public static final String FILE = "report.md";

  private static final int MOST_PERIODS = 12;

  private final Analysis analysis;
  private final Levels levels;
  private final List<String> lines = new ArrayList<>();

  private MarkdownReport(Analysis analysis) {
    this.analysis = analysis;
    this.levels = new Levels(analysis);
  }

  /** The report, each line ended by LF. */
  public static String of(Analysis analysis) {
    return new MarkdownReport(analysis).text();
  }

  private String text() {
    CountSentences counts = new CountSentences(analysis);
    LabelSentences labels = new LabelSentences(analysis);
    analysis
        .change()
        .ifPresent(
            change -> {
              lines.addAll(new ChangeSection(analysis, change).lines());
              lines.add("");
            });
    lines.add(
        (analysis.change().isPresent() ? "#### The history: " : "### Codeparity: ")
            + analysis
                .headline()
                .map(row -> FlipClause.verdict(analysis, row, Markdown::text))
                .orElseGet(counts::nothingToCompare));
    analysis.headline().ifPresent(this::answer);
    lines.add("");
    Stream.of(
            counts.commits(),
            labels.channels(),
            counts.fixes(),
            labels.review(),
            labels.groups(),
            labels.undisclosed(),
            labels.sides().strip())
        .filter(sentence -> !sentence.isEmpty())
        .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
        .forEach(sentence -> lines.add("- " + Markdown.text(sentence)));
    warnings();
    lines.add("");
    lines.add(
        "<sub>"
            + Markdown.text(analysis.run().repository())
            + " at "
            + Sentences.shortId(analysis.run().head())
            + ", observed until "
            + Times.text(analysis.run().asOf())
            + ". Codeparity "
            + analysis.run().toolVersion()
            + "</sub>");
    return String.join("\n", lines) + "\n";
  }

  private void answer(Comparison row) {
    lines.add("");
    lines.add(
        Stream.concat(
                row.conclusion().reasons().stream().map(Sentences::reason),
                Stream.of(Sentences.basis(row), Sentences.caution(row)))
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining(" ")));
    lines.add("");
    head("Whole history");
    for (Metric metric : levels.compared()) {
      row(Sentences.label(metric), PeriodRecord.ALL, metric);
    }
    lines.add("");
    lines.add(
        "Ratio above 1: AI code has more of it. Compared with human code of the same month, area,"
            + " size, kind and age. KLOC-year: 1,000 code lines watched for a year.");
    List<String> periods =
        levels.periods().stream()
            .filter(period -> levels.answer(period, Metric.DEFECT_DENSITY).isPresent())
            .toList();
    if (!periods.isEmpty()) {
      lines.add("");
      lines.add("<details><summary>Defects per KLOC-year by period</summary>");
      lines.add("");
      head("Period");
      periods
          .subList(Math.max(0, periods.size() - MOST_PERIODS), periods.size())
          .forEach(period -> row(period, period, Metric.DEFECT_DENSITY));
      lines.add("");
      lines.add("</details>");
    }
  }

  private void head(String first) {
    lines.add(
        "| "
            + first
            + " | AI | human | ratio | "
            + Figures.confidence(analysis.run().confidence())
            + " interval | verdict |");
    lines.add("| --- | ---: | ---: | ---: | --- | --- |");
  }

  private void row(String name, String period, Metric metric) {
    levels
        .answer(period, metric)
        .ifPresent(
            row ->
                lines.add(
                    "| "
                        + String.join(
                            " | ",
                            Markdown.text(name),
                            levels.shown(period, metric, ProvenanceGroup.AI),
                            levels.shown(period, metric, ProvenanceGroup.HUMAN),
                            Figures.ratio(row.result().ratio()),
                            Sentences.limits(row),
                            Sentences.word(row.verdict()))
                        + " |"));
  }

  private void warnings() {
    if (analysis.warnings().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        "<details><summary>"
            + Figures.count(analysis.warnings().size(), "warning", "warnings")
            + "</summary>");
    lines.add("");
    analysis.warnings().forEach(warning -> lines.add("- " + Markdown.text(warning)));
    lines.add("");
    lines.add("</details>");
  }
}
