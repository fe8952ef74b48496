package dev.codeparity.reports;

import dev.codeparity.analyzer.Explanation.Suspect;
import dev.codeparity.analyzer.defect.ranking.Reason;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.List;
import java.util.stream.Collectors;

/** How a commit that may have broken what a fix repaired is told of. */
final class SuspectText {
  private final Suspect suspect;

  SuspectText(Suspect suspect) {
    this.suspect = suspect;
  }

  String head() {
    String subject = CellText.visible(suspect.commit().subject());
    return Sentences.shortId(suspect.commit().commit())
        + " probability "
        + Figures.rate(suspect.probability())
        + (suspect.answer() ? ", the answer" : "")
        + (subject.isEmpty() ? "" : ": " + subject);
  }

  /** What speaks for it, then what against, each with what it adds to the score. */
  List<String> reasons() {
    return List.of(
            "for: " + named(suspect.reasons().stream().filter(r -> r.added() > 0).toList()),
            "against: " + named(suspect.reasons().stream().filter(r -> r.added() < 0).toList()))
        .stream()
        .filter(line -> !line.endsWith(": "))
        .toList();
  }

  private static String named(List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                reason.feature().label()
                    + " "
                    + Figures.rate(reason.value())
                    + " ("
                    + (reason.added() > 0 ? "+" : "-")
                    + Figures.rate(Math.abs(reason.added()))
                    + ")")
        .collect(Collectors.joining(", "));
  }
}
