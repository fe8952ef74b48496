package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How soon defects were fixed. A defect is known only once it is fixed, so times to fix are
 * right-truncated; the share is therefore of the fixes before an age that every commit counted has
 * reached: {@code P(T <= x | T < L)}.
 *
 * @param fixes fixes at an age below L
 * @param within those at an age of x or less
 */
public record FixedWithin(int fixes, int within) {
  private static final double[] LIMITS = {90, 60, 30};

  /** L: the largest of 30, 60 and 90 days that at least half of the AI commits reach; else 30. */
  public static double followUp(Observations observations, Arms arms) {
    return Arrays.stream(LIMITS)
        .filter(limit -> halfReaches(observations, arms, limit))
        .findFirst()
        .orElse(LIMITS[LIMITS.length - 1]);
  }

  private static boolean halfReaches(Observations observations, Arms arms, double limit) {
    int all = 0;
    int reach = 0;
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.of(row) == Arms.AI) {
        all++;
        reach += observations.followUpDays(row) >= limit ? 1 : 0;
      }
    }
    return all > 0 && 2 * reach >= all;
  }

  /** Counts fixes up to x days among those of some rows that are followed for L days or more. */
  public static FixedWithin count(
      Observations observations,
      Events events,
      EventChoice choice,
      IntStream rows,
      double x,
      double followUp) {
    int fixes = 0;
    int within = 0;
    for (int row : rows.filter(one -> observations.followUpDays(one) >= followUp).toArray()) {
      for (int i = events.from(row); i < events.to(row) && events.age(i) < followUp; i++) {
        if (choice.takes(events.selfRepair(i))) {
          fixes++;
          within += events.age(i) <= x ? 1 : 0;
        }
      }
    }
    return new FixedWithin(fixes, within);
  }
}
