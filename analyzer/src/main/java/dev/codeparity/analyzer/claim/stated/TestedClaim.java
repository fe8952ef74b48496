package dev.codeparity.analyzer.claim.stated;

import java.util.OptionalDouble;

/**
 * What the history says of a claim: a row of {@code claims.csv}.
 *
 * @param claim the claim
 * @param metric what was measured; empty where nothing was
 * @param estimate the figure that the claim is about, in the unit of its expectation
 * @param low lower limit; empty where there is no bound
 * @param high upper limit; empty where there is no bound
 * @param p p value of the claim's contrary; empty where there is none
 * @param outcome whether it stands
 * @param reason codes, the decisive one first, {@code ;} between; empty where none is needed
 * @param sentence what a careful person would write
 * @param wouldChange what would change the outcome
 */
public record TestedClaim(
    StatedClaim claim,
    String metric,
    OptionalDouble estimate,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble p,
    Outcome outcome,
    String reason,
    String sentence,
    String wouldChange) {
  /** Whether a claim stands. */
  public enum Outcome {
    SUPPORTED,
    REFUTED,
    INCONCLUSIVE,
    NOT_TESTABLE
  }

  /** This row with a further reason. */
  TestedClaim because(String code) {
    return with(outcome, Drafted.codes(reason, code));
  }

  /** This row with another outcome and reason. */
  TestedClaim with(Outcome other, String reasons) {
    return new TestedClaim(
        claim, metric, estimate, low, high, p, other, reasons, sentence, wouldChange);
  }

  /** This row with a p value. */
  TestedClaim withP(OptionalDouble other) {
    return new TestedClaim(
        claim, metric, estimate, low, high, other, outcome, reason, sentence, wouldChange);
  }

  /** This row without the claim's words, and names and addresses in it. */
  TestedClaim anonymised() {
    return new TestedClaim(
        claim.anonymised(), metric, estimate, low, high, p, outcome, reason, sentence, wouldChange);
  }
}
