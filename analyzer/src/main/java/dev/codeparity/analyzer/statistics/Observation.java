package dev.codeparity.analyzer.statistics;

/**
 * One commit under observation. Merges, automation, imports and commits without an added code line
 * are not observed.
 *
 * @param name what tells it from all others, such as a commit id
 * @param landing when it landed, on any scale that grows with time; ties go by name
 * @param period index of the report's period, 0 or more
 * @param month months since a month that begins a quarter, so that {@code month / 3} counts
 *     quarters
 * @param week number of the ISO week of landing (UTC), counted on from any week
 * @param label its arm-to-be
 * @param person number of the accountable person, 0 or more
 * @param area number of the area that holds most of its code lines, 0 or more
 * @param test whether over half of the added code lines are test code
 * @param codeLines added code lines, 1 or more
 * @param followUpDays days from landing to the as-of date, 0 or more
 */
public record Observation(
    String name,
    long landing,
    int period,
    int month,
    int week,
    Label label,
    int person,
    int area,
    boolean test,
    int codeLines,
    double followUpDays) {

  public Observation {
    require(codeLines >= 1, "codeLines", codeLines);
    require(period >= 0, "period", period);
    require(person >= 0, "person", person);
    require(area >= 0, "area", area);
    require(followUpDays >= 0 && Double.isFinite(followUpDays), "followUpDays", followUpDays);
  }

  private static void require(boolean holds, String what, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(what + " out of range: " + value);
    }
  }
}
