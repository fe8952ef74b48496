package dev.codeparity.analyzer.statistics;

import java.util.HashSet;
import java.util.Set;

/** What an unadjusted comparison is made over. */
public final class Crude {
  private Crude() {}

  /** The arms within the months in which both have exposure. */
  public static Arms monthsWithBothArms(Observations observations, PersonTime time, Arms arms) {
    Set<Integer> ai = new HashSet<>();
    Set<Integer> human = new HashSet<>();
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row) && time.exposureOf(row) > 0) {
        (arms.of(row) == Arms.AI ? ai : human).add(observations.month(row));
      }
    }
    ai.retainAll(human);
    return arms.where(row -> ai.contains(observations.month(row)));
  }
}
