package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.stated.Ground;
import dev.codeparity.analyzer.claim.stated.Grounds;
import dev.codeparity.analyzer.claim.stated.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds what claims are tested on: a claim about some files, or about an earlier day, takes a walk
 * of its own over the history.
 *
 * @param run the ground of the run itself
 * @param walk from globs of paths and an end of observation to the ground; empty if nothing had
 *     landed by then
 */
record ClaimGrounds(Ground run, BiFunction<List<String>, Instant, Optional<Ground>> walk)
    implements Grounds {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  @Override
  public Optional<Ground> of(Population population) {
    if (population.paths().isEmpty() && population.asOf().isEmpty()) {
      return Optional.of(run);
    }
    Instant now = run.settings().asOf();
    Instant end = population.asOf().map(ClaimGrounds::endOf).orElse(now);
    return end.isAfter(endOf(LocalDate.ofInstant(now, ZoneOffset.UTC)))
        ? Optional.empty()
        : walk.apply(population.paths(), end);
  }

  private static Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC);
  }
}
