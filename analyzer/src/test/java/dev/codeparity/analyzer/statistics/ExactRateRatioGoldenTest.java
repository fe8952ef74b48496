package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExactRateRatioGoldenTest {
  @Test
  void one_stratum_equals_the_conditional_binomial() {
    Golden golden = Golden.of("exact_rate_ratio");
    for (JsonNode row : golden.values()) {
      ExactRateRatio exact =
          ExactRateRatio.of(
              one(row, "ai_events"),
              one(row, "ai_exposure"),
              one(row, "human_events"),
              one(row, "human_exposure"));
      checkOptional(golden, row, "ratio", exact.ratio());
      checkLimits(golden, row, exact);
      golden.check(row, "midp_greater", exact.midPGreater(1));
      golden.check(row, "midp_less", exact.midPLess(1));
      golden.check(row, "midp_two_sided", exact.pDifference());
      golden.check(row, "midp_equivalence_margin_1.25", exact.pEquivalence(1.25));
    }
  }

  @Test
  void strata_are_convolved() {
    Golden golden = Golden.of("exact_stratified_rate_ratio");
    List<CSVRecord> all = Golden.rows("sparse.csv");
    for (String name : golden.values().propertyNames()) {
      List<CSVRecord> rows = all.stream().filter(r -> r.get("case").equals(name)).toList();
      ExactRateRatio exact =
          ExactRateRatio.of(
              column(rows, "ai_events"),
              column(rows, "ai_exposure"),
              column(rows, "human_events"),
              column(rows, "human_exposure"));
      JsonNode expected = golden.values().get(name);
      if (expected.get("total").asInt() == 0) {
        assertThat(exact.midPInterval(0.95)).isEmpty();
        assertThat(exact.ratio()).isEmpty();
      } else {
        checkOptional(golden, expected, "ratio_cmle", exact.ratio());
        checkLimits(golden, expected, exact);
      }
    }
  }

  @Test
  void the_strata_of_all_commits_are_convolved() {
    GoldenCommits commits = new GoldenCommits(60, false);
    Arms arms = commits.arms();
    ExactRateRatio exact =
        ExactRateRatio.of(
            Stratified.of(
                commits.klocYears(EventChoice.EVERY, true),
                arms,
                Level.FULL.strata(commits.observations())));
    Golden golden = Golden.of("exact_stratified_rate_ratio_commits");
    golden.check("ai_events", exact.aiEvents());
    golden.check("ratio_cmle", exact.ratio().orElseThrow());
    checkLimits(golden, golden.values(), exact);
  }

  private static void checkLimits(Golden golden, JsonNode expected, ExactRateRatio exact) {
    Interval limits = exact.interval(0.95).orElseThrow();
    golden.check(expected, "exact_low", limits.low());
    checkOptional(golden, expected, "exact_high", finite(limits.high()));
    Interval midP = exact.midPInterval(0.95).orElseThrow();
    golden.check(expected, "midp_low", midP.low());
    checkOptional(golden, expected, "midp_high", finite(midP.high()));
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static void checkOptional(
      Golden golden, JsonNode row, String name, OptionalDouble actual) {
    if (row.get(name).isNull()) {
      assertThat(actual).isEmpty();
    } else {
      golden.check(row, name, actual.orElseThrow());
    }
  }

  private static double[] one(JsonNode row, String name) {
    return new double[] {row.get(name).asDouble()};
  }

  private static double[] column(List<CSVRecord> rows, String name) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get(name))).toArray();
  }
}
