package dev.codeparity.reports.diff;

import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A difference between reports, for people and for programs. */
public final class DiffText {
  private static final int MOST_ANSWERS = 20;
  private static final int MOST_LABELS = 10;

  private DiffText() {}

  /** One JSON object, on one line. */
  public static String json(ReportDiff diff) {
    return Json.line(diff);
  }

  /** What changed, the verdicts first; lines ended by LF. */
  public static String text(ReportDiff diff) {
    List<String> lines = new ArrayList<>();
    answers(diff, lines);
    labels(diff, lines);
    causes(diff, lines);
    return String.join("\n", lines) + "\n";
  }

  private static void answers(ReportDiff diff, List<String> lines) {
    if (diff.answers().isEmpty()) {
      lines.add("No answer changed.");
      return;
    }
    long turned = diff.answers().stream().filter(ReportDiff.AnswerChange::turned).count();
    long fresh = diff.answers().stream().filter(ReportDiff.AnswerChange::fresh).count();
    lines.add(
        Figures.count(turned)
            + " of "
            + Figures.count(diff.answers().size(), "changed answer", "changed answers")
            + " with another verdict"
            + (fresh == 0 ? "" : ", " + Figures.count(fresh) + " new")
            + ":");
    for (ReportDiff.AnswerChange change :
        diff.answers().subList(0, Math.min(MOST_ANSWERS, diff.answers().size()))) {
      lines.add(
          "  "
              + CellText.visible(change.metric())
              + ", "
              + CellText.visible(change.period())
              + (change.population().equals("all")
                  ? ""
                  : ", " + CellText.visible(change.population()))
              + ": "
              + shown(change.before())
              + " -> "
              + shown(change.after()));
    }
    more(diff.answers().size() - MOST_ANSWERS, lines);
  }

  private static String shown(ReportDiff.Answer answer) {
    if (answer.verdict().isEmpty()) {
      return "no answer";
    }
    String verdict = answer.verdict().toLowerCase(Locale.ROOT).replace('_', ' ');
    String limits =
        answer.low().isEmpty()
            ? ""
            : answer.high().isEmpty()
                ? "over " + rounded(answer.low())
                : rounded(answer.low()) + " to " + rounded(answer.high());
    return verdict
        + (answer.ratio().isEmpty() ? "" : " " + rounded(answer.ratio()))
        + (limits.isEmpty() ? "" : " (" + limits + ")");
  }

  private static String rounded(String figure) {
    try {
      return Figures.ratio(Double.parseDouble(figure));
    } catch (NumberFormatException e) {
      return CellText.visible(figure);
    }
  }

  private static void labels(ReportDiff diff, List<String> lines) {
    if (!diff.labels().isEmpty()) {
      lines.add(
          "Attribution changed of "
              + Figures.count(diff.labels().size(), "commit", "commits")
              + ":");
      diff.labelChanges().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry -> lines.add("  " + entry.getKey() + ": " + Figures.count(entry.getValue())));
      for (ReportDiff.LabelChange label :
          diff.labels().subList(0, Math.min(MOST_LABELS, diff.labels().size()))) {
        lines.add(
            "  "
                + Sentences.shortId(label.commit())
                + " "
                + rule(label.ruleBefore())
                + " -> "
                + rule(label.ruleAfter())
                + "  "
                + CellText.visible(label.subject()));
      }
      more(diff.labels().size() - MOST_LABELS, lines);
    }
    if (diff.fixesAdded() + diff.fixesGone() > 0) {
      lines.add(
          "Fixes among the commits of both: "
              + Figures.count(diff.fixesAdded())
              + " more, "
              + Figures.count(diff.fixesGone())
              + " fewer.");
    }
  }

  private static String rule(String id) {
    return id.isEmpty() ? "no rule" : CellText.visible(id);
  }

  private static void causes(ReportDiff diff, List<String> lines) {
    List<String> causes = new ArrayList<>();
    if (diff.added() + diff.gone() > 0) {
      causes.add(
          "  commits: "
              + Figures.count(diff.added())
              + " new, "
              + Figures.count(diff.gone())
              + " gone");
    }
    for (ReportDiff.Cause cause : diff.causes()) {
      causes.add(
          "  " + cause.what() + ": " + shown(cause.before()) + " -> " + shown(cause.after()));
    }
    lines.add(causes.isEmpty() ? "Nothing differs between the runs." : "What differs:");
    lines.addAll(causes);
  }

  /** A hash or id in so many digits as tell it apart; nothing as such. */
  private static String shown(String value) {
    if (value.isEmpty()) {
      return "none";
    }
    return value.matches("[0-9a-f]{40,64}") ? Sentences.shortId(value) : CellText.visible(value);
  }

  private static void more(int count, List<String> lines) {
    if (count > 0) {
      lines.add("  and " + Figures.count(count) + " more; --json has all");
    }
  }
}
