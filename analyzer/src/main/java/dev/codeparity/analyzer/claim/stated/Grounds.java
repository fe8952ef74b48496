package dev.codeparity.analyzer.claim.stated;

import java.util.Optional;

/**
 * Where claims find what they are tested on: a claim may speak of some files only, or of a past
 * day.
 */
@FunctionalInterface
public interface Grounds {
  /** The ground for a population; empty where there is none. */
  Optional<Ground> of(Population population);

  /** A run whose files and end of observation are the only ones there are. */
  static Grounds only(Ground ground) {
    return population ->
        population.paths().isEmpty() && population.asOf().isEmpty()
            ? Optional.of(ground)
            : Optional.empty();
  }
}
