package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.ClaimSentences;
import dev.codeparity.reports.text.CountSentences;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.FlipClause;
import dev.codeparity.reports.text.LabelSentences;
import dev.codeparity.reports.text.Sentences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer on one screen, for someone who has never seen the tool. */
public final class TerminalSummary {
  private static final int NARROWEST = 80;
  private static final int WIDEST = 100;
  private static final int MOST_LINES = 24;

  private final Analysis analysis;
  private final int width;
  private final Paint paint;
  private final CountSentences counts;

  private TerminalSummary(Analysis analysis, int width, Paint paint) {
    this.analysis = analysis;
    this.width = width;
    this.paint = paint;
    this.counts = new CountSentences(analysis);
  }

  /**
   * The summary: at most 24 lines, each ended by LF, the verdict first.
   *
   * @param analysis what was found out
   * @param out where the report lies, or its page
   * @param width columns of the terminal; 80 to 100 are used
   * @param colour whether to colour with ANSI escape codes
   */
  public static String render(Analysis analysis, Path out, int width, boolean colour) {
    int columns = Math.max(NARROWEST, Math.min(WIDEST, width));
    List<String> lines = new TerminalSummary(analysis, columns, new Paint(colour)).lines(out);
    return String.join("\n", lines) + "\n";
  }

  private List<String> lines(Path out) {
    List<String> top = new ArrayList<>();
    top.add(paint.bold(Wrapped.cut(title(), width)));
    top.addAll(answer());
    List<String> bottom = new ArrayList<>();
    LabelSentences labels = new LabelSentences(analysis);
    for (String text : texts(labels)) {
      bottom.addAll(Wrapped.lines(text, width, "  "));
    }
    bottom.add(Wrapped.cutLeft(closing(), CellText.visible(out.toString()), width));
    if (counts.noAi()) {
      return Stream.of(top, List.of(""), bottom).flatMap(List::stream).toList();
    }
    List<String> note =
        Wrapped.lines(
            "Ratio above 1: AI code is worse. KLOC-year: 1,000 code lines watched for a year."
                + labels.sides(),
            width,
            "");
    int room = MOST_LINES - top.size() - bottom.size() - note.size() - 2;
    List<String> table = new SummaryTable(analysis, width, paint).lines(room);
    return Stream.of(
            top, List.of(""), table, note.stream().map(paint::dim).toList(), List.of(""), bottom)
        .flatMap(List::stream)
        .toList();
  }

  private List<String> texts(LabelSentences labels) {
    if (counts.noAi()) {
      return List.of(counts.commits(), counts.fixes());
    }
    return Stream.of(
            joined(counts.commits(), labels.channels()),
            joined(counts.fixes(), labels.review()),
            labels.groups(),
            labels.undisclosed())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String joined(String text, String further) {
    return further.isEmpty() ? text : text + ". " + further;
  }

  private String title() {
    return CellText.visible(analysis.run().repository()) + ": " + counts.range();
  }

  private List<String> answer() {
    if (counts.noAi() || analysis.headline().isEmpty()) {
      return Wrapped.lines(counts.nothingToCompare(), width, "");
    }
    Comparison row = analysis.headline().get();
    List<String> lines = new ArrayList<>();
    Wrapped.lines(FlipClause.verdict(analysis, row, UnaryOperator.identity()), width, "")
        .forEach(line -> lines.add(paint.bold(paint.verdict(row.verdict(), line))));
    lines.addAll(Wrapped.lines(because(row), width, ""));
    return lines;
  }

  private String because(Comparison row) {
    return Stream.concat(
            row.conclusion().reasons().stream().limit(2).map(Sentences::reason),
            Stream.of(
                Sentences.basis(row), Sentences.caution(row), new NextAnswer(analysis, row).text()))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String closing() {
    int warnings = analysis.warnings().size();
    return (warnings == 0 ? "" : Figures.count(warnings, "warning", "warnings") + ". ")
        + claims()
        + "Report: ";
  }

  /** How many claims stand and fall; empty where none was tested. */
  private String claims() {
    List<TestedClaim> tested = analysis.claims().rows();
    if (tested.isEmpty()) {
      return "";
    }
    return "Claims: " + ClaimSentences.outcomes(tested) + ". ";
  }
}
