package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * AI code against human code, by one metric and one method: the row of {@code comparisons.csv} and
 * {@code sensitivity.csv}. A ratio above 1 means that AI code has more of the bad thing.
 *
 * @param period {@code 2026-05}, {@code 2026-Q2}, {@code 2026} or {@code all}
 * @param population {@code all}, or whom the row is about, such as {@code tool:NAME}
 * @param metric what is compared
 * @param method how
 * @param level how far the strata were coarsened; empty where they play no part
 * @param windowDays follow-up window in days
 * @param leftOut what was left out of the data; empty for nothing
 * @param total events and exposure of each side
 * @param compared events and exposure in strata that hold both sides
 * @param estimate the ratio with its interval; its parts are empty where they do not exist
 * @param checks figures to judge the estimate by
 * @param flags marks of weak data, such as {@code CONCENTRATED}, in a stable order
 * @param verdict what the interval says
 * @param reasons why, the decisive one first; empty where the verdict speaks for itself
 */
public record Comparison(
    String period,
    String population,
    Metric metric,
    Method method,
    String level,
    int windowDays,
    String leftOut,
    Sides total,
    Sides compared,
    Estimate estimate,
    Checks checks,
    List<String> flags,
    Verdict verdict,
    List<Reason> reasons) {
  public Comparison {
    flags = List.copyOf(flags);
    reasons = List.copyOf(reasons);
  }

  /**
   * Events over exposure of each side; exposure is in {@link Metric#exposureUnit()}.
   *
   * @param aiEvents events of AI commits
   * @param aiExposure exposure of AI commits
   * @param humanEvents events of human commits
   * @param humanExposure exposure of human commits
   */
  public record Sides(
      double aiEvents, double aiExposure, double humanEvents, double humanExposure) {}

  /**
   * A rate ratio, AI over human.
   *
   * @param ratio the adjusted ratio; empty where it does not exist
   * @param low lower confidence limit; empty where it does not exist
   * @param high upper confidence limit; empty for infinity or where it does not exist
   * @param df degrees of freedom; empty for none
   * @param pEquivalence the larger p of the two one-sided tests against the margin
   * @param pDifference two-sided p against 1
   */
  public record Estimate(
      OptionalDouble ratio,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble df,
      OptionalDouble pEquivalence,
      OptionalDouble pDifference) {}

  /**
   * Figures to judge an estimate by; each is empty where it does not exist.
   *
   * @param authors persons who answer for the commits compared
   * @param clusters what the jackknife left out one at a time
   * @param support share of the AI exposure that has human code to compare with, in [0, 1]
   * @param aiTop5Share share of the AI events that the five most blamed commits hold
   * @param humanTop5Share the same of the human events
   * @param mostInfluential full id of the commit whose leaving out moves the log ratio most
   * @param mostInfluentialShift by how much; empty to infinity
   * @param designEffect variance of the jackknife over that of independent events
   * @param dispersion Pearson dispersion of the events given the strata
   * @param q p of the difference after Benjamini and Hochberg, for exploratory rows
   * @param eValue the E-value of the ratio
   * @param minimumDetectableRatio the smallest ratio that such data show with 80 % power
   * @param eventsNeeded events in all that parity would need at this mix
   */
  public record Checks(
      OptionalInt authors,
      OptionalInt clusters,
      OptionalDouble support,
      OptionalDouble aiTop5Share,
      OptionalDouble humanTop5Share,
      Optional<String> mostInfluential,
      OptionalDouble mostInfluentialShift,
      OptionalDouble designEffect,
      OptionalDouble dispersion,
      OptionalDouble q,
      OptionalDouble eValue,
      OptionalDouble minimumDetectableRatio,
      OptionalDouble eventsNeeded) {}
}
