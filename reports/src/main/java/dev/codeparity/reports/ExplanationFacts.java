package dev.codeparity.reports;

import dev.codeparity.analyzer.Explanation;
import dev.codeparity.analyzer.Explanation.Peers;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The plain facts of a commit: whose it is, when it landed, how much it changed. */
final class ExplanationFacts {
  private final Explanation told;
  private final CommitRecord commit;
  private final List<Fact> facts = new ArrayList<>();

  ExplanationFacts(Explanation explanation) {
    this.told = explanation;
    this.commit = explanation.commit();
  }

  /**
   * One fact.
   *
   * @param label a word
   * @param text what may be shown on a terminal
   */
  record Fact(String label, String text) {}

  List<Fact> all() {
    people();
    add(
        "Landed",
        date(commit.landingTime())
            + told.arrival()
                .map(merge -> ", with " + Sentences.shortId(merge.commit()) + " " + merge.subject())
                .map(CellText::visible)
                .orElse(""));
    add("Changed", changed(commit.size()));
    if (commit.size().codeLinesAddedAi().isPresent()) {
      add("Sides", sides(commit.size()));
    }
    told.peers().ifPresent(peers -> add("Peers", peers(peers)));
    add("Watched", watched());
    return facts;
  }

  private void add(String label, String text) {
    facts.add(new Fact(label, text));
  }

  private void people() {
    String author = CellText.visible(told.author());
    add(
        "Author",
        (author.isEmpty() ? "" : author + ", ")
            + commit.authorId()
            + ", "
            + date(commit.authorTime()));
    if (!commit.accountableId().equals(commit.authorId())) {
      String name = CellText.visible(told.accountable());
      add("Answers", (name.isEmpty() ? "" : name + ", ") + commit.accountableId());
    }
  }

  private static String changed(CommitRecord.Size size) {
    return Figures.count(size.filesChanged(), "file", "files")
        + ", +"
        + Figures.count(size.linesAdded())
        + " -"
        + Figures.count(size.linesDeleted())
        + " lines; code +"
        + Figures.count(size.codeLinesAdded())
        + " -"
        + Figures.count(size.codeLinesDeleted())
        + (size.testCodeLinesAdded() > 0
            ? ", " + Figures.count(size.testCodeLinesAdded()) + " of them in tests"
            : "")
        + byLine(size);
  }

  private static String byLine(CommitRecord.Size size) {
    return size.linesAddedAi().isEmpty()
        ? ""
        : "; by record AI "
            + Figures.count(size.linesAddedAi().getAsInt())
            + ", people "
            + Figures.count(size.linesAddedHuman().orElse(0));
  }

  /** How the comparison splits a commit of which a record tells the lines apart. */
  private static String sides(CommitRecord.Size size) {
    int ai = size.codeLinesAddedAi().orElse(0);
    int human = size.codeLinesAddedHuman().orElse(0);
    int unknown = size.codeLinesAdded() - ai - human;
    return Figures.count(ai, "code line counts", "code lines count")
        + " as AI, "
        + Figures.count(human)
        + " as human, "
        + Figures.count(unknown)
        + " as mixed: nobody knows";
  }

  private static String peers(Peers peers) {
    String size =
        peers.toLines().isPresent()
            ? peers.fromLines() + " to " + peers.toLines().getAsInt()
            : peers.fromLines() + " or more";
    return "commits of "
        + peers.month()
        + " in "
        + CellText.visible(peers.area())
        + " with "
        + size
        + " code lines, mostly "
        + (peers.tests() ? "tests" : "product code");
  }

  private String watched() {
    double followUp = Math.min(commit.outcome().followUpDays(), told.observed().followUpDays());
    return Figures.rate(followUp)
        + " of "
        + told.observed().followUpDays()
        + " days"
        + commit.outcome().firstRevertTime().map(time -> "; reverted on " + date(time)).orElse("");
  }

  private static String date(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }
}
