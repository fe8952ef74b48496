package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Policy;
import java.util.List;
import java.util.Optional;

/**
 * What a gate found.
 *
 * @param policy what was held
 * @param head full id of the newest commit
 * @param changed how many commits the change has, merges left out; empty if none was asked for
 * @param bounds each bound with its figure, in the order of the policy
 * @param claims the claims, where they were asked for
 */
public record GateResult(
    Policy policy,
    String head,
    Optional<Integer> changed,
    List<CheckedBound> bounds,
    Optional<TestedClaims> claims) {
  public GateResult {
    bounds = List.copyOf(bounds);
  }

  GateResult anonymised() {
    return new GateResult(
        policy,
        head,
        changed,
        bounds.stream().map(CheckedBound::anonymised).toList(),
        claims.map(TestedClaims::anonymised));
  }
}
