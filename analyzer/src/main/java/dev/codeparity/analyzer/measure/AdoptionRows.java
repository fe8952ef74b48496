package dev.codeparity.analyzer.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the rows of {@code adoption.csv}. */
final class AdoptionRows {
  private AdoptionRows() {}

  private record Use(String period, String tool, String model) {
    static final Comparator<Use> ORDER =
        Comparator.comparing(Use::period).thenComparing(Use::tool).thenComparing(Use::model);
  }

  private record Amount(int commits, long lines) {
    Amount plus(Amount other) {
      return new Amount(commits + other.commits, lines + other.lines);
    }
  }

  /** Where a record tells of lines, those of AI; else all, since nobody knows which. */
  private static int linesOfTool(CommitRecord commit) {
    return commit.size().codeLinesAddedAi().orElse(commit.size().codeLinesAdded());
  }

  /** Commits with AI evidence, mixed ones included, merges left out, by period, tool and model. */
  static List<AdoptionRecord> rows(List<CommitRecord> commits, PeriodLength period) {
    Map<Use, Amount> amounts = new TreeMap<>(Use.ORDER);
    for (CommitRecord commit : commits) {
      boolean ai =
          switch (commit.label().provenance()) {
            case AI_AUTHORED, AI_ASSISTED, MIXED -> true;
            case HUMAN, AUTOMATION -> false;
          };
      if (ai && !commit.merge()) {
        amounts.merge(
            new Use(
                period.nameOf(commit.landingTime()), commit.label().tool(), commit.label().model()),
            new Amount(1, linesOfTool(commit)),
            Amount::plus);
      }
    }
    List<AdoptionRecord> rows = new ArrayList<>();
    amounts.forEach(
        (use, amount) ->
            rows.add(
                new AdoptionRecord(use.period, use.tool, use.model, amount.commits, amount.lines)));
    return rows;
  }
}
