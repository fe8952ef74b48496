package dev.codeparity.reports.html;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.stated.Expected;
import dev.codeparity.analyzer.claim.stated.Population;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.ClaimSentences;
import dev.codeparity.reports.text.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the history says of claims, one by one. There is no chart: their figures are ratios,
 * factors, shares and days, each with a margin of its own, and share no axis.
 *
 * @param lead how many stand and fall
 * @param note whether they were there before the data
 */
record ClaimSection(String lead, String note, List<Told> claims, DataTable table) {

  /**
   * A claim with what was found.
   *
   * @param outcome in a word or two
   * @param kind the outcome as a class of the style sheet
   * @param says the claim in words, or its name
   * @param found what a careful person would write
   * @param change what would change the outcome
   * @param links the commits that it speaks of
   */
  record Told(
      String outcome, String kind, String says, String found, String change, List<Link> links) {}

  /** Words with the evidence behind them. */
  record Link(String text, String target) {}

  static Optional<ClaimSection> of(Analysis analysis) {
    List<TestedClaim> rows = analysis.claims().rows();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClaimSection(
                "Statements tested on this history: " + ClaimSentences.outcomes(rows) + ".",
                ClaimSentences.looks(analysis.claims()),
                rows.stream().map(ClaimSection::told).toList(),
                table(rows)));
  }

  private static Told told(TestedClaim row) {
    String says = row.claim().says().isEmpty() ? row.claim().id() : row.claim().says();
    String word = ClaimSentences.word(row.outcome());
    return new Told(
        Character.toUpperCase(word.charAt(0)) + word.substring(1),
        word.replace(' ', '-'),
        CellText.visible(says),
        CellText.visible(row.sentence()),
        CellText.visible(row.wouldChange()),
        links(row));
  }

  /** The commits behind a finding; none where the claim's own counts were tested, or its parts. */
  private static List<Link> links(TestedClaim row) {
    Expected expected = row.claim().expected();
    Population whom = row.claim().population();
    boolean ratio = expected instanceof Expected.Ratio || expected instanceof Expected.Trend;
    if (ratio) {
      return List.of(
          link("AI commits fixed", Evidence.side("AI").fixed(), whom),
          link("human ones", Evidence.side("HUMAN").fixed(), whom));
    }
    if (expected instanceof Expected.NoHumanCode) {
      return List.of(link("human commits", Evidence.side("HUMAN"), whom));
    }
    if (expected instanceof Expected.Accelerating) {
      return List.of(link("all commits", Evidence.all(), whom));
    }
    boolean ofAi =
        expected instanceof Expected.Share || expected instanceof Expected.OutpacesOversight;
    return ofAi ? List.of(link("AI commits", Evidence.side("AI"), whom)) : List.of();
  }

  private static Link link(String text, Evidence commits, Population whom) {
    return new Link(text, commits.of(whom).link());
  }

  private static DataTable table(List<TestedClaim> rows) {
    DataTable.Builder table =
        DataTable.titled("Claims with their figures")
            .words("Claim", "Of", "Expected", "Measured")
            .numbers("Estimate", "Interval", "p of the contrary")
            .words("Outcome", "Reasons");
    for (TestedClaim row : rows) {
      table.row(
          CellText.visible(row.claim().id()),
          CellText.visible(row.claim().population().name()),
          row.claim().expected().id().replace('_', ' '),
          row.metric().replace('_', ' '),
          figure(row.estimate()),
          limits(row),
          figure(row.p()),
          ClaimSentences.word(row.outcome()),
          ClaimSentences.reasons(row));
    }
    return table.table();
  }

  private static String limits(TestedClaim row) {
    if (row.low().isEmpty() && row.high().isEmpty()) {
      return Figures.NONE;
    }
    if (row.low().isEmpty()) {
      return "up to " + figure(row.high());
    }
    return row.high().isEmpty()
        ? "over " + figure(row.low())
        : figure(row.low()) + " to " + figure(row.high());
  }

  private static String figure(OptionalDouble value) {
    return value.isPresent() ? Figures.rate(value.getAsDouble()) : Figures.NONE;
  }
}
