package dev.codeparity.analyzer.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One commit under observation. Merges, automation, imports and commits without an added code line
 * are not observed.
 *
 * <p>A commit of which a record tells line by line who wrote it stands on several sides, with as
 * much of its exposure on each as it has lines there. It remains one commit: one stratum, by all of
 * its lines, and one cluster.
 *
 * @param name what tells it from all others, such as a commit id
 * @param landing when it landed, in seconds from any time; ties go by name
 * @param period index of the report's period, 0 or more
 * @param month months since a month that begins a quarter, so that {@code month / 3} counts
 *     quarters
 * @param week number of the ISO week of landing (UTC), counted on from any week
 * @param linesByLabel added code lines by their arm-to-be: one label at least, each with 1 or more
 * @param person number of the accountable person, 0 or more
 * @param area number of the area that holds most of its code lines, 0 or more
 * @param test whether over half of the added code lines are test code
 * @param followUpDays days from landing to the as-of date, 0 or more
 */
public record Observation(
    String name,
    long landing,
    int period,
    int month,
    int week,
    Map<Label, Integer> linesByLabel,
    int person,
    int area,
    boolean test,
    double followUpDays) {

  public Observation {
    linesByLabel =
        linesByLabel.size() == 1
            ? Map.copyOf(linesByLabel)
            : Collections.unmodifiableMap(new EnumMap<>(linesByLabel));
    require(!linesByLabel.isEmpty(), "labels", linesByLabel.size());
    linesByLabel.values().forEach(lines -> require(lines >= 1, "codeLines", lines));
    require(period >= 0, "period", period);
    require(person >= 0, "person", person);
    require(area >= 0, "area", area);
    require(followUpDays >= 0 && Double.isFinite(followUpDays), "followUpDays", followUpDays);
  }

  /** A commit of which all lines are alike. */
  public Observation(
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
    this(
        name,
        landing,
        period,
        month,
        week,
        Map.of(label, codeLines),
        person,
        area,
        test,
        followUpDays);
  }

  /** All added code lines. */
  public int codeLines() {
    int all = 0;
    for (int lines : linesByLabel.values()) {
      all += lines;
    }
    return all;
  }

  /** The label of most lines; the first of {@link Label} among equals. */
  public Label label() {
    Label most = linesByLabel.keySet().iterator().next();
    for (Map.Entry<Label, Integer> part : linesByLabel.entrySet()) {
      most = part.getValue() > linesByLabel.getOrDefault(most, 0) ? part.getKey() : most;
    }
    return most;
  }

  private static void require(boolean holds, String what, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(what + " out of range: " + value);
    }
  }
}
