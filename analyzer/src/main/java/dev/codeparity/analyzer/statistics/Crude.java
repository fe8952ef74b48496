package dev.codeparity.analyzer.statistics;

/**
 * What an unadjusted comparison is made over: one stratum of the months in which both arms have
 * exposure.
 *
 * @param strata all one; by month where no month holds both arms, so that nothing is compared
 */
public record Crude(Arms arms, Grouping strata) {
  public static Crude of(Observations observations, PersonTime time, Arms arms) {
    ArmsOfLevels months = new ArmsOfLevels(Grouping.months(observations));
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row) && time.exposureOf(row) > 0) {
        months.add(row, arms.of(row));
      }
    }
    Arms both = arms.where(months::holdsBoth);
    return both.isEmpty()
        ? new Crude(arms, Grouping.months(observations))
        : new Crude(both, Level.SINGLE.strata(observations));
  }
}
