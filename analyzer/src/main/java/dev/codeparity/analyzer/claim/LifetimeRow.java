package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long something lasts, AI's beside people's, over all periods: a row of {@code lifetimes.csv}.
 *
 * @param metric the metric whose events are the ends
 * @param cause what ends it, for single causes of {@code line_survival}: then others end watching
 * @param windowDays age at which watching ends
 * @param means empty where too few are watched or no end was seen, and of single causes
 * @param pLogRank of both sides ending alike within strata; empty where nothing varies
 * @param hazards empty where an estimate would be infinite
 */
public record LifetimeRow(
    ComparedMetric metric,
    Optional<LineEnd> cause,
    double windowDays,
    Optional<Means> means,
    OptionalDouble pLogRank,
    Optional<Hazards> hazards) {
  /** Which comparison to read; empty where there is none. */
  public Optional<Leading> leading() {
    if (hazards.filter(found -> !found.changesWithAge()).isPresent()) {
      return Optional.of(Leading.HAZARD_RATIO);
    }
    return means.map(found -> Leading.MEAN_DIFFERENCE);
  }

  /**
   * Mean times until the end within a horizon, of comparable commits.
   *
   * @param horizonDays up to the last day on which ten commits of either side are left to watch
   * @param difference AI less human, in days
   * @param low its lower limit
   * @param high its upper limit
   */
  public record Means(
      double horizonDays, double ai, double human, double difference, double low, double high) {}

  /**
   * Hazards compared at the same age.
   *
   * @param ratio as row {@code COX} has it: above 1 to AI's disadvantage
   * @param low empty where there is no interval
   * @param high empty where there is no interval
   * @param pProportional of a ratio that stays the same at all ages; empty where nothing varies
   * @param changesWithAge whether that was shown to be wrong
   */
  public record Hazards(
      double ratio,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble pProportional,
      boolean changesWithAge) {}

  /** Which of the two comparisons to read. */
  public enum Leading {
    /** The ratio of hazards, which does not visibly change with age. */
    HAZARD_RATIO,
    /**
     * The difference of mean times, since the ratio of hazards changes with age, or has no value.
     */
    MEAN_DIFFERENCE
  }
}
