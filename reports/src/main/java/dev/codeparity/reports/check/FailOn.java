package dev.codeparity.reports.check;

import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import java.util.List;

/** Which claims fail a build. */
public enum FailOn {
  /** Those that the history refutes. */
  REFUTED("refuted"),
  /** Those that it does not support, for whatever reason. */
  INCONCLUSIVE("not supported");

  private final String word;

  FailOn(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether a claim fails the build. */
  public boolean isBroken(TestedClaim claim) {
    return claim.outcome() == Outcome.REFUTED
        || (this == INCONCLUSIVE && claim.outcome() != Outcome.SUPPORTED);
  }

  /** The claims that fail the build. */
  List<TestedClaim> broken(GateResult result) {
    return result.claims().map(claims -> claims.rows()).orElse(List.of()).stream()
        .filter(this::isBroken)
        .toList();
  }

  /** Whether the build is to fail: a bound is broken, or such a claim is there. */
  public boolean fails(GateResult result) {
    return !broken(result).isEmpty()
        || result.bounds().stream()
            .anyMatch(bound -> bound.outcome() == dev.codeparity.analyzer.gate.Outcome.BROKEN);
  }
}
