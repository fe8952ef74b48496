package dev.codeparity.analyzer.statistics;

import java.util.HashSet;
import java.util.Set;

/**
 * What an unadjusted comparison is made over: one stratum of the months in which both arms have
 * exposure.
 *
 * @param strata all one; by month where no month holds both arms, so that nothing is compared
 */
public record Crude(Arms arms, Grouping strata) {
  public static Crude of(Observations observations, PersonTime time, Arms arms) {
    Set<Integer> ai = new HashSet<>();
    Set<Integer> human = new HashSet<>();
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row) && time.exposureOf(row) > 0) {
        (arms.of(row) == Arms.AI ? ai : human).add(observations.month(row));
      }
    }
    ai.retainAll(human);
    if (ai.isEmpty()) {
      return new Crude(arms, Grouping.by(arms, observations::month));
    }
    Arms both = arms.where(row -> ai.contains(observations.month(row)));
    return new Crude(both, Level.SINGLE.strata(observations, both));
  }
}
