package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.statistics.pooling.Multiplicity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Puts p values raised for the number of claims in a file beside their reasons, by Holm's way. They
 * are one-sided, as the tests are; the outcome itself stays that of the single claim.
 */
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
    boolean lost = claim.outcome() == Outcome.SUPPORTED && adjusted > (1 - confidence) / 2;
    TestedClaim row = lost ? claim.because("NOT_AFTER_HOLM") : claim;
    return row.because(
        String.format(Locale.ROOT, "p=%.3g;p_holm=%.3g", claim.p().orElse(1), adjusted));
  }
}
