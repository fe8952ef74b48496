package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.EValue;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.RateRatio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of the comparison of AI with human code. What the data do not define is empty.
 *
 * @param subject what is compared
 * @param basis what it is compared on
 * @param result the ratio and its uncertainty
 * @param fragility what the result hangs on
 * @param conclusion the verdict; only that of the answer is one, all others check it
 */
public record Comparison(
    Subject subject,
    Basis basis,
    Result result,
    Fragility fragility,
    Set<Flag> flags,
    Conclusion conclusion) {

  public Comparison {
    flags = Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  /**
   * What is compared.
   *
   * @param period a period's name, or {@code all}
   * @param population {@code all}, or a part of the commits
   * @param windowDays age at which observation ends
   * @param leftOut what was left out on purpose; empty as a rule
   * @param sensitivity whether the row varies what the settings fix: level, window or who is
   *     compared
   */
  public record Subject(
      String period,
      String population,
      ComparedMetric metric,
      Method method,
      Level level,
      double windowDays,
      String leftOut,
      boolean sensitivity) {}

  /**
   * What a row rests on.
   *
   * @param authors accountable persons in strata that hold both arms
   * @param clusters what the jackknife left out, one at a time
   * @param df degrees of freedom of the interval; empty for exact limits
   * @param total events and exposure of both arms
   * @param compared those in strata that hold both arms
   * @param support share of AI exposure in strata that hold both arms
   * @param overlap how much the arms share
   */
  public record Basis(
      int authors,
      int clusters,
      OptionalDouble df,
      RateRatio.Totals total,
      RateRatio.Totals compared,
      double support,
      Overlap overlap) {}

  /**
   * How much the arms share.
   *
   * @param strata that hold both arms
   * @param oneArmStrata that hold one alone
   * @param effectiveClusters the smaller number of an arm, by the weight of their exposure; empty
   *     where there is none
   */
  public record Overlap(int strata, int oneArmStrata, OptionalDouble effectiveClusters) {}

  /**
   * The ratio, AI over human, and its uncertainty.
   *
   * @param ratio adjusted by strata; empty without human events
   * @param high empty where there is no bound
   * @param designEffect cluster variance over that of independent events
   * @param eValue what a hidden cause must do to explain the ratio away
   * @param minimumDetectableRatio least ratio above 1 that this much data would mostly have shown
   * @param eventsNeeded events compared, both arms together, that it takes for parity, at the
   *     clustering seen so far; without clustering where the limits are exact
   */
  public record Result(
      OptionalDouble ratio,
      OptionalDouble low,
      OptionalDouble high,
      OptionalDouble pEquivalence,
      OptionalDouble pDifference,
      OptionalDouble designEffect,
      OptionalDouble eValue,
      OptionalDouble minimumDetectableRatio,
      OptionalDouble eventsNeeded) {

    /** The limits of the ratio, the upper one infinite where there is none; empty without both. */
    public Optional<Interval> limits() {
      return low.isEmpty()
          ? Optional.empty()
          : Optional.of(new Interval(low.getAsDouble(), high.orElse(Double.POSITIVE_INFINITY)));
    }

    /**
     * What a hidden cause must do to move the limit nearer to 1 onto it; 1 if the interval holds 1.
     */
    public OptionalDouble eValueOfLimit() {
      return ratio.orElse(0) > 0
          ? limits()
              .map(l -> OptionalDouble.of(EValue.ofLimit(ratio.getAsDouble(), l)))
              .orElseGet(OptionalDouble::empty)
          : OptionalDouble.empty();
    }
  }

  /**
   * What a result hangs on.
   *
   * @param aiTop5Share share of the AI events that five commits hold
   * @param mostInfluential name of the commit that moves the ratio most; the answer's row only
   * @param mostInfluentialShift log ratio without it less that with it; empty if infinite
   * @param dispersion Pearson's φ over commits; the answer's row only
   * @param tippingShare least share of undisclosed AI, failing like disclosed AI, that changes the
   *     verdict; the answer's row only
   * @param q p of the difference adjusted for the number of answers (Benjamini and Hochberg);
   *     exploratory answers only
   */
  public record Fragility(
      OptionalDouble aiTop5Share,
      OptionalDouble humanTop5Share,
      Optional<String> mostInfluential,
      OptionalDouble mostInfluentialShift,
      OptionalDouble dispersion,
      OptionalDouble tippingShare,
      OptionalDouble q) {}

  /**
   * Whether this is the answer to the question that was asked: the primary metric over all periods.
   */
  public boolean isHeadline() {
    return isAnswer()
        && subject.metric() == ComparedMetric.DEFECT_DENSITY
        && subject.period().equals(Comparisons.ALL);
  }

  Comparison withQ(OptionalDouble q) {
    Fragility judged =
        new Fragility(
            fragility.aiTop5Share,
            fragility.humanTop5Share,
            fragility.mostInfluential,
            fragility.mostInfluentialShift,
            fragility.dispersion,
            fragility.tippingShare,
            q);
    return new Comparison(subject, basis, result, judged, flags, conclusion);
  }

  /** This row with a further reason, its verdict as it is. */
  Comparison because(Reason reason) {
    List<Reason> reasons = new ArrayList<>(conclusion.reasons());
    reasons.add(reason);
    return new Comparison(
        subject, basis, result, fragility, flags, new Conclusion(conclusion.verdict(), reasons));
  }

  /** This row as one of a part of the whole. */
  Comparison about(String population) {
    Subject part =
        new Subject(
            subject.period,
            population,
            subject.metric,
            subject.method,
            subject.level,
            subject.windowDays,
            subject.leftOut,
            subject.sensitivity);
    return new Comparison(part, basis, result, fragility, flags, conclusion);
  }

  public Verdict verdict() {
    return conclusion.verdict();
  }

  /** Whether this row is the answer and no check of it. */
  public boolean isAnswer() {
    return !subject.sensitivity
        && (subject.method == Method.PERSON_TIME_MH || subject.method == Method.EXACT);
  }
}
