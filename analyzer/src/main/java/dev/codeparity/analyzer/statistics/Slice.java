package dev.codeparity.analyzer.statistics;

import java.util.List;

/**
 * Strata that hold both arms, some or all of those that rows were put into, with the rows that lie
 * in no others: what is estimated by itself.
 */
final class Slice {
  private final Stratified within;
  private final List<Grouping.Span> strata;
  private final int oneArmed;
  private final RateRatio.Totals total;
  private final int persons;
  private final RateRatio.Totals compared;
  private final Half ai;
  private final Half human;

  /** R or S, which the events of an arm add up to, and in how many strata the arm has some. */
  private record Half(double sum, int hit) {
    private static Half of(Sums sums, int arm, List<Grouping.Span> strata) {
      double sum = 0;
      int hit = 0;
      for (Grouping.Span span : strata) {
        for (int k = span.first(); k < span.end(); k++) {
          sum += sums.part(Sums.side(k, arm));
          hit += sums.hits(Sums.side(k, arm)) > 0 ? 1 : 0;
        }
      }
      return new Half(sum, hit);
    }

    /** Nothing but an exact 0 where no stratum has events left, not what rounding leaves. */
    private double without(double change, int lost) {
      return lost < hit ? sum + change : 0;
    }
  }

  /**
   * @param strata as {@link Stratified} numbers them
   * @param oneArmed strata of the same rows that hold one arm alone
   * @param total of all strata of the rows
   * @param persons with exposure in strata that hold both arms
   */
  Slice(
      Stratified within,
      List<Grouping.Span> strata,
      int oneArmed,
      RateRatio.Totals total,
      int persons) {
    this.within = within;
    this.strata = List.copyOf(strata);
    this.oneArmed = oneArmed;
    this.total = total;
    this.persons = persons;
    compared = within.sums.total(strata);
    ai = Half.of(within.sums, Arms.AI, strata);
    human = Half.of(within.sums, Arms.HUMAN, strata);
  }

  int size() {
    return strata.stream().mapToInt(span -> span.end() - span.first()).sum();
  }

  int oneArmed() {
    return oneArmed;
  }

  int persons() {
    return persons;
  }

  /** Events and exposure of all strata of the rows. */
  RateRatio.Totals total() {
    return total;
  }

  /** Those of the strata that hold both arms. */
  RateRatio.Totals compared() {
    return compared;
  }

  /** Share of the AI exposure that lies in strata with both arms; 0 without any. */
  double support() {
    return size() == 0 ? 0 : Math.min(1, compared.aiExposure() / total.aiExposure());
  }

  double r() {
    return ai.sum;
  }

  double s() {
    return human.sum;
  }

  double logRatio() {
    return Math.log(r() / s());
  }

  /**
   * Log ratio of what is left; infinite or not a number where an arm has no event left.
   *
   * @param aiChange of R
   * @param aiLost strata that lose all events of AI
   * @param humanChange of S
   * @param humanLost strata that lose all human events
   */
  double logRatioWithout(double aiChange, int aiLost, double humanChange, int humanLost) {
    return Math.log(ai.without(aiChange, aiLost) / human.without(humanChange, humanLost));
  }

  /** The Greenland–Robins variance of the log ratio, which takes events as independent. */
  double varGreenlandRobins() {
    double sum = 0;
    for (Grouping.Span span : strata) {
      for (int k = span.first(); k < span.end(); k++) {
        double n = within.sums.aiExposure(k);
        double m = within.sums.humanExposure(k);
        sum += within.sums.allEvents(k) * n * m / ((n + m) * (n + m));
      }
    }
    return sum / (r() * s());
  }
}
