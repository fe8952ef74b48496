package dev.codeparity.analyzer.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far events came together: a fix that mends several commits makes as many events at once.
 * Events in clumps of m vary {@code Σ m² / Σ m} times as much as as many single ones would, which
 * is the variance over the mean of a compound Poisson law.
 */
public final class AtOnce {
  private AtOnce() {}

  /**
   * The factor of the arm in which it is larger, over commits in strata that hold both arms.
   *
   * @param plan by which the person-time within strata was cut
   * @return 1 where each fix makes one event; above 1 otherwise
   */
  public static double of(Study study, FollowUp plan, Stratified within) {
    Arms arms = within.arms;
    List<Map<Integer, Integer>> clumps = List.of(new HashMap<>(), new HashMap<>());
    int alone = 0;
    for (int row = within.from(); row < within.to(); row++) {
      if (!arms.holds(row) || !hasEventCompared(within, row)) {
        continue;
      }
      Events events = study.events();
      double end = Math.min(study.observations().followUpDays(row), plan.windowDays());
      for (int i = events.from(row); i < events.to(row) && events.age(i) < end; i++) {
        if (plan.choice().takes(events.selfRepair(i))) {
          int cause = events.cause(i) == Events.OF_ITS_OWN ? --alone : events.cause(i);
          clumps.get(arms.of(row)).merge(cause, 1, Integer::sum);
          if (plan.firstOnly()) {
            break;
          }
        }
      }
    }
    return clumps.stream().mapToDouble(AtOnce::factor).max().orElse(1);
  }

  private static boolean hasEventCompared(Stratified within, int row) {
    for (int cell = within.time.from(row); cell < within.time.to(row); cell++) {
      if (within.time.isEventful(cell) && within.speaks(row, cell)) {
        return true;
      }
    }
    return false;
  }

  private static double factor(Map<Integer, Integer> clumps) {
    double events = clumps.values().stream().mapToDouble(m -> m).sum();
    double squares = clumps.values().stream().mapToDouble(m -> (double) m * m).sum();
    return events > 0 ? squares / events : 1;
  }
}
