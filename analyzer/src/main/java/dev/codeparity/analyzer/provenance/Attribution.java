package dev.codeparity.analyzer.provenance;

import java.util.List;
import java.util.Optional;

/**
 * The decision who wrote a commit, with everything it rests on.
 *
 * @param provenance the decision
 * @param decisive the evidence that decided; empty for {@code HUMAN}
 * @param evidence all evidence, the decisive first, then in the order in which it was seen
 * @param squash whether the message shows that several commits were squashed into this one
 */
public record Attribution(
    Provenance provenance, Optional<Evidence> decisive, List<Evidence> evidence, boolean squash) {
  public Attribution {
    evidence = List.copyOf(evidence);
  }
}
