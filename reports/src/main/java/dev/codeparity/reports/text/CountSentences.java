package dev.codeparity.reports.text;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was read and found, counted, in sentences. */
public final class CountSentences {
  private final Analysis analysis;

  public CountSentences(Analysis analysis) {
    this.analysis = analysis;
  }

  /** How many commits, from when to when. */
  public String range() {
    Optional<Instant> first = analysis.run().firstTime();
    Optional<Instant> last = analysis.run().lastTime();
    return Figures.count(analysis.commits().size(), "commit", "commits")
        + (first.isPresent() && last.isPresent()
            ? ", " + day(first.get()) + " to " + day(last.get())
            : "");
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** Whether no commit shows a sign of AI. */
  public boolean noAi() {
    return analysis.commits().stream().noneMatch(row -> row.label().provenance().isAi());
  }

  /** Why there is no answer, where there is none. */
  public String nothingToCompare() {
    return noAi()
        ? "No commit shows a sign of AI, so there is nothing to compare. AI that left no trace in"
            + " the history cannot be seen."
        : "Nothing to compare: no AI commit added code to measure.";
  }

  /** How many commits each class has. */
  public String commits() {
    List<CommitRecord> counted = analysis.commits().stream().filter(row -> !row.merge()).toList();
    String parts =
        Stream.of(Provenance.values())
            .map(provenance -> share(provenance, counted))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return Figures.count(counted.size(), "commit", "commits")
        + " besides merges"
        + (parts.isEmpty() ? "" : ": " + parts);
  }

  private static String share(Provenance provenance, List<CommitRecord> commits) {
    long count = commits.stream().filter(row -> row.label().provenance() == provenance).count();
    if (count == 0) {
      return "";
    }
    return Sentences.word(provenance)
        + " "
        + Figures.count(count)
        + " ("
        + Figures.percent((double) count / commits.size())
        + ")";
  }

  /** How many fixes were found, linked, and how far they gather in a few commits. */
  public String fixes() {
    long fixes = analysis.commits().stream().filter(row -> row.repair().fix()).count();
    long linked =
        analysis.defects().stream()
            .filter(DefectRecord::inForce)
            .map(DefectRecord::fixCommit)
            .distinct()
            .count();
    return "Fixes: "
        + Figures.count(fixes)
        + " found, "
        + Figures.count(linked)
        + " linked to what they fixed"
        + analysis.headline().map(CountSentences::concentration).orElse("");
  }

  private static String concentration(Comparison row) {
    OptionalDouble ai = row.fragility().aiTop5Share();
    OptionalDouble human = row.fragility().humanTop5Share();
    if (ai.isEmpty() || human.isEmpty()) {
      return "";
    }
    return "; the 5 most blamed commits hold "
        + Figures.percent(ai.getAsDouble())
        + " of the AI and "
        + Figures.percent(human.getAsDouble())
        + " of the human ones";
  }
}
