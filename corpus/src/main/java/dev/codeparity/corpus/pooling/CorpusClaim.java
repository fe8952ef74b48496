package dev.codeparity.corpus.pooling;

import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import java.util.Map;

/**
 * What a corpus says of a claim.
 *
 * @param claim the claim
 * @param pooled its figure over all repositories that give one with limits; without an estimate
 *     where the claim is about something that cannot be pooled
 * @param outcome whether it stands in the mean of such repositories
 * @param reason a code where one is needed, else empty
 * @param counts repositories by what each says of it
 */
public record CorpusClaim(
    StatedClaim claim,
    Pooled pooled,
    Outcome outcome,
    String reason,
    Map<Outcome, Integer> counts) {
  public CorpusClaim {
    counts = Map.copyOf(counts);
  }

  /** How many repositories say so of it, each for itself. */
  public int count(Outcome said) {
    return counts.getOrDefault(said, 0);
  }
}
