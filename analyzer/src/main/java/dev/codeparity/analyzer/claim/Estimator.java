package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.Concentration;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.MantelHaenszel;
import dev.codeparity.analyzer.statistics.PersonTime;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.Stratified;
import dev.codeparity.analyzer.statistics.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Estimates the rows of a comparison. One over all periods tells what it finds of each period on
 * the way, so that the comparison of a period need not ask for the same again. It would find the
 * same, to the bit.
 */
final class Estimator {
  private final List<Stretch> periods;
  private final Map<Check, List<Found>> ofPeriods;

  /** The period whose rows may be known from an estimate over all. */
  private final Optional<Integer> period;

  private Optional<Kept> kept = Optional.empty();

  /** What is found by a check: the ratio, and how much of it hangs on a few commits. */
  record Found(RateRatio ratio, Concentration.Tops tops) {}

  /** What many checks share, the answer's own arms and time: kept for the first that asks. */
  private record Kept(PersonTime time, Arms arms, Concentration.TopsOfParts tops) {}

  private Estimator(
      List<Stretch> periods, Map<Check, List<Found>> ofPeriods, Optional<Integer> period) {
    this.periods = periods;
    this.ofPeriods = ofPeriods;
    this.period = period;
  }

  /** Of some observations by themselves. */
  static Estimator alone() {
    return over(List.of());
  }

  /**
   * Of all observations.
   *
   * @param periods the rows of each
   */
  static Estimator over(List<Stretch> periods) {
    return new Estimator(periods, new ConcurrentHashMap<>(), Optional.empty());
  }

  /** Of a period of those that this one has estimated over. */
  Estimator of(int ofPeriod) {
    return new Estimator(List.of(), ofPeriods, Optional.of(ofPeriod));
  }

  /** What is known of a check already. */
  Optional<Found> known(Check check) {
    List<Found> found = ofPeriods.getOrDefault(check, List.of());
    return period.filter(number -> number < found.size()).map(found::get);
  }

  /** What a check finds. */
  Found find(Check check, Supplier<Stratified> within, Grouping leftOut) {
    return known(check).orElseGet(() -> estimate(check, within.get(), leftOut));
  }

  private Found estimate(Check check, Stratified within, Grouping leftOut) {
    MantelHaenszel.Estimates found = MantelHaenszel.estimate(within, leftOut, periods);
    Concentration.TopsOfParts tops = tops(within);
    if (!found.parts().isEmpty()) {
      List<Found> parts = new ArrayList<>();
      for (int i = 0; i < periods.size(); i++) {
        parts.add(new Found(found.parts().get(i), tops.parts().get(i)));
      }
      ofPeriods.put(check, parts);
    }
    return new Found(found.whole(), tops.whole());
  }

  private Concentration.TopsOfParts tops(Stratified within) {
    PersonTime time = within.time();
    Arms arms = within.arms();
    if (kept.filter(of -> of.time == time && of.arms == arms).isPresent()) {
      return kept.get().tops;
    }
    Concentration.TopsOfParts tops =
        Concentration.tops(time, arms, periods.isEmpty() ? List.of(arms.rows()) : periods);
    if (kept.isEmpty() && arms.isWhole()) {
      kept = Optional.of(new Kept(time, arms, tops));
    }
    return tops;
  }
}
