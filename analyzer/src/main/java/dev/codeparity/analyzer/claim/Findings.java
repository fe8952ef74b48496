package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a verdict is drawn from: the row itself and the checks beside it.
 *
 * @param row the estimate; empty where there is no interval
 * @param whyNone why there is no interval
 * @param support share of AI exposure that has human code beside it
 * @param clustered whether exact limits do not hold, since events did not come one by one
 * @param poissonRatio ratio of {@code POISSON_STRATA}
 * @param counted row {@code SELF_REPAIR_COUNTED}
 * @param people interval of row {@code PEOPLE}
 * @param levels this row at each level of the strata
 * @param withinAuthor row {@code WITHIN_AUTHOR}
 * @param tippingShare least share of undisclosed AI that changes the verdict
 */
record Findings(
    Optional<Estimate> row,
    List<Reason> whyNone,
    double support,
    boolean clustered,
    OptionalDouble poissonRatio,
    Optional<Estimate> counted,
    Optional<Interval> people,
    List<Estimate> levels,
    Optional<Estimate> withinAuthor,
    OptionalDouble tippingShare) {
  Findings {
    whyNone = List.copyOf(whyNone);
    levels = List.copyOf(levels);
  }

  /** A row by itself, with no check beside it. */
  static Findings alone(
      Optional<Estimate> row, List<Reason> whyNone, double support, boolean clustered) {
    return new Findings(
        row,
        whyNone,
        support,
        clustered,
        OptionalDouble.empty(),
        Optional.empty(),
        row.map(Estimate::interval),
        List.of(),
        Optional.empty(),
        OptionalDouble.empty());
  }
}
