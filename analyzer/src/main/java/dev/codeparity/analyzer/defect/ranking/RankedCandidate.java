package dev.codeparity.analyzer.defect.ranking;

import java.util.List;

/**
 * A commit that a fix may point at, with its chance.
 *
 * @param commit its index in the history
 * @param probability how likely it is that it broke what the fix mends, in [0, 1]
 * @param reasons what speaks most for or against it, the weightiest first
 */
public record RankedCandidate(int commit, double probability, List<Reason> reasons) {
  public RankedCandidate {
    reasons = List.copyOf(reasons);
  }
}
