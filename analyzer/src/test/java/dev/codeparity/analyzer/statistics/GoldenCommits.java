package dev.codeparity.analyzer.statistics;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The 600 commits and 241 fixes of the golden data set. */
public final class GoldenCommits {
  private final Observations observations;
  private final Events fixes;

  /**
   * @param daysPerMonth length of a month: 30, or 60 where the golden strata are 60 days long
   * @param areas whether the area takes part
   */
  public GoldenCommits(int daysPerMonth, boolean areas) {
    this(daysPerMonth, areas, Double.POSITIVE_INFINITY);
  }

  /** As they were on a day: later commits did not exist, later fixes were not known. */
  GoldenCommits(int daysPerMonth, boolean areas, double asOfDay) {
    Observations.Builder builder = Observations.builder();
    Map<String, String> authors = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (CSVRecord row : Golden.rows("commits.csv")) {
      int day = Integer.parseInt(row.get("landing_day"));
      if (day >= asOfDay) {
        continue;
      }
      String commit = row.get("commit");
      authors.put(commit, row.get("author"));
      numbers.put(
          commit,
          builder.add(
              new Observation(
                  "%05d".formatted(Integer.parseInt(commit)),
                  Long.parseLong(commit),
                  day / 90,
                  day / daysPerMonth,
                  day / 7,
                  Label.valueOf(row.get("provenance")),
                  Integer.parseInt(row.get("author").substring(1)),
                  areas ? row.get("area").charAt(0) : 0,
                  false,
                  Integer.parseInt(row.get("code_lines_added")),
                  Math.min(Double.parseDouble(row.get("follow_up_days")), asOfDay - day))));
    }
    observations = builder.build();
    Events.Builder events = Events.builder(observations);
    for (CSVRecord row : Golden.rows("fixes.csv")) {
      double age = Double.parseDouble(row.get("age_days"));
      String commit = row.get("commit");
      if (!numbers.containsKey(commit)) {
        continue;
      }
      boolean own = row.get("fixer").equals(authors.get(commit));
      int number = java.util.Objects.requireNonNull(numbers.get(commit));
      events.add(number, age, 1, own && age < 1);
    }
    fixes = events.build();
  }

  public Observations observations() {
    return observations;
  }

  public Events fixes() {
    return fixes;
  }

  public PersonTime klocYears(EventChoice choice, boolean ageSplit) {
    return PersonTime.of(
        observations,
        Exposure.klocYears(observations),
        fixes,
        new FollowUp(90, ageSplit, choice, false, false));
  }

  public Arms arms() {
    return Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
  }
}
