package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** Codes in one, {@code ;} between; empty ones are passed over. */
  static String codes(String... codes) {
    return Stream.of(codes).filter(code -> !code.isEmpty()).collect(Collectors.joining(";"));
  }

  /** Whether limits lie at or above a bound, or below it. */
  static Answer atLeast(Interval limits, double bound) {
    if (limits.low() >= bound) {
      return Answer.SUPPORTED;
    }
    return limits.high() < bound ? Answer.REFUTED : Answer.INCONCLUSIVE;
  }

  /** Whether limits lie above a bound, or at or below it. */
  static Answer above(Interval limits, double bound) {
    if (limits.low() > bound) {
      return Answer.SUPPORTED;
    }
    return limits.high() <= bound ? Answer.REFUTED : Answer.INCONCLUSIVE;
  }

  /** Whether limits lie below a bound, or at or above it. */
  static Answer below(Interval limits, double bound) {
    if (limits.high() < bound) {
      return Answer.SUPPORTED;
    }
    return limits.low() >= bound ? Answer.REFUTED : Answer.INCONCLUSIVE;
  }

  /**
   * @param why a clause that follows "because"
   */
  TestedClaim notTestable(String reason, String why) {
    return without(
        Outcome.NOT_TESTABLE,
        reason,
        "Not testable here, because " + why + ".",
        "A history that tells it.");
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
