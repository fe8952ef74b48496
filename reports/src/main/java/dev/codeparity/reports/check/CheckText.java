package dev.codeparity.reports.check;

import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Outcome;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a gate found, in at most ten lines: what is broken first. */
public final class CheckText {
  private static final int MOST_LINES = 10;
  private static final int LINES_OF_BROKEN = 2;

  private CheckText() {}

  /**
   * The lines.
   *
   * @param failing how claims make it fail
   * @param files where the files lie that tell the rest
   */
  public static List<String> lines(GateResult result, FailOn failing, String files) {
    List<String> lines = new ArrayList<>();
    lines.add(summary(result, failing));
    List<CheckedBound> broken = of(result, Outcome.BROKEN);
    List<TestedClaim> claims = failing.broken(result);
    List<String> brief = new ArrayList<>();
    int room = MOST_LINES - 2 - (broken.size() + claims.size() > 4 ? 1 : 0);
    for (CheckedBound bound : broken) {
      BoundText text = new BoundText(bound);
      if (lines.size() + LINES_OF_BROKEN <= room + 1) {
        lines.add(text.sentence());
        String commits = text.commits();
        lines.add("  " + (commits.isEmpty() ? "" : commits + ". ") + "Next: " + text.next());
      } else {
        brief.add(bound.bound().id());
      }
    }
    for (TestedClaim claim : claims) {
      if (lines.size() < room) {
        lines.add(
            "claim "
                + claim.claim().id()
                + ": "
                + claim.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": "
                + CellText.visible(claim.sentence()));
      } else {
        brief.add("claim " + claim.claim().id());
      }
    }
    if (!brief.isEmpty()) {
      lines.add("Broken too: " + String.join(", ", brief));
    }
    others(result, lines);
    lines.add("Files: " + files);
    return lines;
  }

  private static void others(GateResult result, List<String> lines) {
    List<CheckedBound> others = new ArrayList<>(of(result, Outcome.OPEN));
    others.addAll(of(result, Outcome.NOT_MEASURED));
    others.addAll(of(result, Outcome.KEPT));
    int room = MOST_LINES - 1 - lines.size();
    int shown = others.size() <= room ? others.size() : Math.max(0, room - 1);
    others.stream()
        .limit(shown)
        .forEach(one -> lines.add(word(one.outcome()) + "  " + new BoundText(one).sentence()));
    if (shown < others.size() && room > 0) {
      lines.add(
          "not broken, too: "
              + others.stream()
                  .skip(shown)
                  .map(one -> one.bound().id())
                  .collect(Collectors.joining(", ")));
    }
  }

  private static List<CheckedBound> of(GateResult result, Outcome outcome) {
    return result.bounds().stream().filter(bound -> bound.outcome() == outcome).toList();
  }

  static String word(Outcome outcome) {
    return switch (outcome) {
      case KEPT -> "kept";
      case BROKEN -> "broken";
      case OPEN -> "open";
      case NOT_MEASURED -> "not measured";
    };
  }

  private static String summary(GateResult result, FailOn failing) {
    int broken = of(result, Outcome.BROKEN).size();
    String bounds = Figures.count(result.bounds().size(), "bound", "bounds");
    int refuted = failing.broken(result).size();
    return (broken == 0 ? "No bound broken of " + bounds : broken + " of " + bounds + " broken")
        + (result.claims().isEmpty()
            ? ""
            : ", "
                + refuted
                + " of "
                + Figures.count(result.claims().get().rows().size(), "claim", "claims")
                + " "
                + failing.word())
        + " at "
        + Sentences.shortId(result.head())
        + result
            .changed()
            .map(commits -> ", a change of " + Figures.count(commits, "commit", "commits"))
            .orElse("");
  }
}
