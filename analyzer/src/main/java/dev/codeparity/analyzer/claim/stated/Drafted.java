package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.OptionalDouble;

/** A row about to be written: the claim, and what is measured. */
record Drafted(StatedClaim claim, String metric) {
  TestedClaim found(
      Answer answer,
      double estimate,
      Interval limits,
      OptionalDouble p,
      String reason,
      String sentence,
      String wouldChange) {
    return new TestedClaim(
        claim,
        metric,
        finite(estimate),
        finite(limits.low()),
        finite(limits.high()),
        p,
        Outcome.valueOf(answer.name()),
        reason,
        sentence,
        wouldChange);
  }

  TestedClaim inconclusive(String reason, String sentence, String wouldChange) {
    return without(Outcome.INCONCLUSIVE, reason, sentence, wouldChange);
  }

  TestedClaim without(Outcome outcome, String reason, String sentence, String wouldChange) {
    return new TestedClaim(
        claim,
        metric,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        outcome,
        reason,
        sentence,
        wouldChange);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
