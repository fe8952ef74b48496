package dev.codeparity.reports;

import dev.codeparity.analyzer.accuracy.LabelledRow;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.Score;
import dev.codeparity.analyzer.statistics.Detection;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A score for people to read. */
final class ScoreText {
  private static final int WIDTH = 100;
  private static final int MOST_DISAGREEMENTS = 20;
  private static final int SHORT_ID = 12;
  private static final String ROW = "%-13s%9s%7s  %-24s  %-24s";

  private final Score score;
  private final Paint paint;

  ScoreText(Score score, Paint paint) {
    this.score = score;
    this.paint = paint;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.addAll(Wrapped.lines(coverage(), WIDTH, ""));
    lines.add("");
    lines.addAll(table());
    specificity().ifPresent(text -> lines.addAll(Wrapped.lines(text, WIDTH, "")));
    unsure().ifPresent(text -> lines.addAll(Wrapped.lines(text, WIDTH, "")));
    agreement().ifPresent(text -> lines.addAll(Wrapped.lines(text, WIDTH, "")));
    labellers().ifPresent(text -> lines.addAll(Wrapped.lines(text, WIDTH, "")));
    lines.add("");
    lines.addAll(confusion());
    lines.addAll(disagreements());
    return lines;
  }

  private String coverage() {
    Score.Coverage coverage = score.coverage();
    String unit = score.kind() == SampleKind.LINK ? "links" : "commits";
    return "%s of %s rows decided, %s unsure, %s without a label; weighted back to %s %s."
        .formatted(
            Figures.count(coverage.decided()),
            Figures.count(coverage.rows()),
            Figures.count(coverage.unsure()),
            Figures.count(coverage.missing()),
            Figures.count(coverage.spokenFor()),
            unit);
  }

  private List<String> table() {
    List<String> lines = new ArrayList<>();
    String interval = Figures.confidence(score.confidence()) + " interval";
    lines.add(
        paint.dim(
            row(
                "",
                score.kind() == SampleKind.LINK ? "right" : "labelled",
                "ours",
                "precision, " + interval,
                score.kind() == SampleKind.LINK ? "" : "recall, " + interval)));
    lines.add(paint.bold(row(overallName(), score.overall())));
    score.classes().forEach(found -> lines.add(row(found.name(), found)));
    return lines;
  }

  private String overallName() {
    return switch (score.kind()) {
      case PROVENANCE -> "AI or not";
      case FIX -> "fix or not";
      case LINK -> "all links";
    };
  }

  private String row(String name, Score.ClassScore found) {
    return row(
        name,
        Figures.count(found.labelled()),
        Figures.count(found.answered()),
        figure(found.precision()),
        score.kind() == SampleKind.LINK ? "" : figure(found.recall()));
  }

  private static String row(
      String name, String labelled, String ours, String precision, String recall) {
    return ROW.formatted(name, labelled, ours, precision, recall).stripTrailing();
  }

  private static String figure(Optional<Detection.Figure> figure) {
    return figure.map(ScoreText::figure).orElse(Figures.NONE);
  }

  private static String figure(Detection.Figure figure) {
    return "%6s  %s".formatted(percent(figure.share().estimate()), limits(figure));
  }

  private static String limits(Detection.Figure figure) {
    return percent(figure.limits().low()) + " to " + percent(figure.limits().high());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private Optional<String> specificity() {
    return score
        .overall()
        .specificity()
        .map(
            figure ->
                "Specificity, the share of what is not so that is not called so: "
                    + percent(figure.share().estimate())
                    + " ("
                    + limits(figure)
                    + ").");
  }

  private Optional<String> unsure() {
    String yes = score.kind() == SampleKind.FIX ? "a fix" : "AI";
    return score
        .unsure()
        .map(
            ends ->
                "If every unsure row were "
                    + yes
                    + ": "
                    + precisionAndRecall(ends.yes())
                    + "; if none were: "
                    + precisionAndRecall(ends.no())
                    + ".");
  }

  private static String precisionAndRecall(Score.ClassScore found) {
    return "precision " + estimate(found.precision()) + ", recall " + estimate(found.recall());
  }

  private static String estimate(Optional<Detection.Figure> figure) {
    return figure.map(found -> percent(found.share().estimate())).orElse(Figures.NONE);
  }

  private Optional<String> agreement() {
    return ScoreReport.kappa(score.kappa()).map(text -> "Kappa of labels and ours: " + text + ".");
  }

  private Optional<String> labellers() {
    return score
        .labellers()
        .map(
            two ->
                "The two labellers agree on "
                    + Figures.count(two.agreed())
                    + " of the "
                    + Figures.count(two.rows())
                    + " rows that both labelled"
                    + ScoreReport.kappa(two.kappa()).map(text -> "; kappa " + text).orElse("")
                    + ".");
  }

  private List<String> confusion() {
    List<String> answers =
        score.kind().answers().stream()
            .filter(a -> score.confusion().stream().anyMatch(cell -> cell.answer().equals(a)))
            .toList();
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("label \\ ours ");
    answers.forEach(answer -> head.append("%13s".formatted(answer)));
    lines.add(paint.dim(head.toString()));
    for (String label : score.kind().decided()) {
      StringBuilder line = new StringBuilder("%-13s".formatted(label));
      answers.forEach(answer -> line.append("%13s".formatted(cell(label, answer))));
      if (score.confusion().stream().anyMatch(cell -> cell.label().equals(label))) {
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private String cell(String label, String answer) {
    return score.confusion().stream()
        .filter(cell -> cell.label().equals(label) && cell.answer().equals(answer))
        .map(cell -> Figures.count(cell.rows()))
        .findFirst()
        .orElse(".");
  }

  private List<String> disagreements() {
    List<LabelledRow> rows = score.disagreements();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        score.kind() == SampleKind.LINK
            ? "Links labelled wrong:"
            : "Where labels and ours differ:");
    rows.stream().limit(MOST_DISAGREEMENTS).map(ScoreText::disagreement).forEach(lines::add);
    if (rows.size() > MOST_DISAGREEMENTS) {
      lines.add("  and " + (rows.size() - MOST_DISAGREEMENTS) + " more; --json shows all");
    }
    return lines;
  }

  private static String disagreement(LabelledRow row) {
    String what =
        row.id().inducing().isEmpty()
            ? "  labelled " + row.label().orElse("") + ", ours " + row.answer()
            : " blames " + brief(row.id().inducing());
    String text =
        "  "
            + brief(row.id().commit())
            + what
            + (row.ruleId().isEmpty() ? "" : " by " + row.ruleId())
            + (row.note().isEmpty() ? "" : ": " + row.note());
    return Wrapped.cut(CellText.visible(text), WIDTH);
  }

  private static String brief(String id) {
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }
}
