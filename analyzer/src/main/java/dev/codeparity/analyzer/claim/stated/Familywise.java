package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.statistics.pooling.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Puts p values raised for the number of claims in a file beside their reasons, by Holm's way. */
final class Familywise {
  private Familywise() {}

  static List<TestedClaim> adjust(List<TestedClaim> claims, double confidence) {
    double[] raw =
        claims.stream()
            .map(TestedClaim::p)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double[] adjusted = Multiplicity.HOLM.adjust(raw);
    List<TestedClaim> rows = new ArrayList<>();
    int next = 0;
    for (TestedClaim claim : claims) {
      rows.add(claim.p().isPresent() ? with(claim, adjusted[next++], confidence) : claim);
    }
    return rows;
  }

  private static TestedClaim with(TestedClaim claim, double adjusted, double confidence) {
    String ps = String.format(Locale.ROOT, "p=%.3g;p_holm=%.3g", claim.p().orElse(1), adjusted);
    boolean lost = claim.outcome() == Outcome.SUPPORTED && adjusted > 1 - confidence;
    return new TestedClaim(
        claim.claim(),
        claim.metric(),
        claim.estimate(),
        claim.low(),
        claim.high(),
        claim.p(),
        claim.outcome(),
        (claim.reason().isEmpty() ? "" : claim.reason() + ";")
            + (lost ? "NOT_AFTER_HOLM;" : "")
            + ps,
        claim.sentence(),
        claim.wouldChange());
  }
}
