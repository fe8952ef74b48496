package dev.codeparity.analyzer.claim.stated;

/**
 * A claim that can be tested.
 *
 * @param id unique in its file: lower case letters, digits and hyphens
 * @param says the claim in words
 * @param expected what would be found if it stood
 * @param population whom it speaks of
 * @param margin equivalence margin, above 1
 * @param somewhat largest ratio that is still only somewhat worse, above 1
 */
public record StatedClaim(
    String id,
    String says,
    Expected expected,
    Population population,
    double margin,
    double somewhat) {
  /** This claim without words, names and addresses. */
  StatedClaim anonymised() {
    return new StatedClaim(id, "", expected, population.anonymised(), margin, somewhat);
  }
}
