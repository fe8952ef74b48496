package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;

/** {@code claims.csv}: claims, and what the history says of each. */
final class ClaimTable {
  private ClaimTable() {}

  static Table<Analysis, TestedClaim> table() {
    TableBuilder<TestedClaim> table =
        new TableBuilder<>("claims", "One row per claim, and whether the history bears it out");
    claim(table);
    finding(table);
    return table.rows((Analysis analysis) -> analysis.claims().rows());
  }

  private static void claim(TableBuilder<TestedClaim> table) {
    table
        .text("claim_id", "The claim's name in its file.", row -> row.claim().id())
        .always()
        .key()
        .text("says", "The claim in words; empty if anonymised.", row -> row.claim().says())
        .text(
            "metric",
            "What was measured; empty where the claim's own counts are tested, or its parts.",
            TestedClaim::metric)
        .text(
            "population",
            "Whom the claim speaks of: 'all', or tool:…, path:…, authors:…, from:…, to:…, as-of:…,"
                + " ai:…, mixed:… with ';' between.",
            row -> row.claim().population().name())
        .always()
        .text(
            "expected",
            "What would be found if it stood: worse, parity, improving, share_at_least, and so on.",
            row -> row.claim().expected().id())
        .always()
        .number("margin", "Equivalence margin of the claim.", row -> row.claim().margin())
        .atLeast(1);
  }

  private static void finding(TableBuilder<TestedClaim> table) {
    table
        .optionalNumber(
            "estimate",
            "The figure that the claim is about: a ratio, a factor, a share, days or years.",
            TestedClaim::estimate)
        .optionalNumber("ci_low", "Lower confidence limit.", TestedClaim::low)
        .optionalNumber(
            "ci_high", "Upper confidence limit; empty where there is none.", TestedClaim::high)
        .optionalNumber(
            "p", "One-sided p of the claim's contrary; small speaks for it.", TestedClaim::p)
        .share()
        .choice("verdict", "Whether it stands.", TestedClaim.Outcome.class, TestedClaim::outcome)
        .text(
            "reason",
            "Reason codes, the decisive one first, with ';' between; p_holm is p adjusted for the"
                + " number of claims in the file.",
            TestedClaim::reason)
        .text("sentence", "What a careful person would write of it.", TestedClaim::sentence)
        .text("would_change", "What would change the verdict.", TestedClaim::wouldChange);
  }
}
