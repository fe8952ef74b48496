package dev.codeparity.analyzer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {
  private static List<Bound> read(String yaml) {
    return PolicyReader.inFile(".codeparity.yml", yaml).orElseThrow().bounds();
  }

  @Test
  void a_metric_that_can_be_compared_is_a_ratio_unless_a_group_is_named() {
    assertThat(read("bounds: [{id: a, metric: defect_density, at-most: 1.25}]"))
        .containsExactly(
            new Bound(
                "a",
                new Gauge.Ratio(ComparedMetric.DEFECT_DENSITY),
                Scope.WHOLE,
                List.of(),
                OptionalInt.empty(),
                new Limit(Limit.Side.AT_MOST, 1.25),
                false,
                true,
                1));
    assertThat(
            read("bounds: [{id: a, metric: defect_density, group: human, at-most: 9}]")
                .get(0)
                .gauge())
        .isEqualTo(new Gauge.Level(Metric.DEFECT_DENSITY, ProvenanceGroup.HUMAN));
  }

  @Test
  void a_bound_knows_its_line_and_shares_can_be_percent() {
    Bound bound =
        read("""
                margin: 1.5
                bounds:
                  - id: reviewed
                    metric: reviewed_commit_share
                    in: change
                    at-least: 80%
                    paths: ['core/**']
                    strict: true
                """)
            .get(0);

    assertThat(bound.place()).isEqualTo(3);
    assertThat(bound.limit()).isEqualTo(new Limit(Limit.Side.AT_LEAST, 0.8));
    assertThat(bound.in()).isEqualTo(Scope.CHANGE);
    assertThat(bound.paths()).containsExactly("core/**");
    assertThat(bound.strict()).isTrue();
  }

  @Test
  void a_ratio_holds_at_every_build_unless_one_look_is_asked_for() {
    assertThat(read("bounds: [{id: a, metric: churn_rate, at-most: 2, looks: once}]").get(0))
        .returns(false, Bound::everyBuild);
    assertThat(read("bounds: [{id: a, metric: churn_rate, at-most: 2, looks: any}]").get(0))
        .returns(true, Bound::everyBuild);
    assertThat(read("bounds: [{id: a, metric: commit_share, at-most: 0.5}]").get(0))
        .returns(false, Bound::everyBuild);
  }

  @Test
  void a_file_without_bounds_states_no_policy() {
    assertThat(PolicyReader.inFile("x.yml", "margin: 2")).isEmpty();
    assertThat(PolicyReader.inFile("x.yml", "")).isEmpty();
    assertThat(PolicyReader.inFile("x.yml", "bounds: []")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bounds: 3|1:9: 'bounds' must be a list of bounds",
        "bounds: [x]|1:10: a bound must be a map",
        "bounds: [{metric: churn_rate}]|'id' is missing, such as 'ai-defects'",
        "bounds: [{id: A, metric: churn_rate}]|1:15: 'id' must be lower case letters",
        "bounds: [{id: a}]|'metric' is missing, such as 'defect_density'",
        "bounds: [{id: a, metric: defect_densty, at-most: 1}]|did you mean 'defect_density'",
        "bounds: [{id: a, metric: first_fix, at-most: 1}]|'first_fix' is unknown",
        "bounds: [{id: a, metric: churn_rate}]|'at-most' or 'at-least' is missing",
        "bounds: [{id: a, metric: churn_rate, at-most: 1, at-least: 1}]|write two bounds",
        "bounds: [{id: a, metric: churn_rate, at-most: -1}]|'at-most' must be a number, 0 or more",
        "bounds: [{id: a, metric: churn_rate, at-most: 5%}]|'at-most' must be a number, 0 or more",
        "bounds: [{id: a, metric: commit_share, at-most: 40}]|0 to 1 or 0% to 100%; was '40'",
        "bounds: [{id: a, metric: churn_rate, in: change, at-most: 1}]|takes time to show",
        "bounds: [{id: a, metric: commit_share, group: ratio, at-most: 1}]|cannot be 'ratio'",
        "bounds: [{id: a, metric: churn_rate, group: bots, at-most: 1}]|one of ratio, ai, ai_auth",
        "bounds: [{id: a, metric: churn_rate, priority: 1, at-most: 1}]|goes with the metric",
        "bounds: [{id: a, metric: new_violations, priority: 9, at-most: 1}]|1 to 5; was '9'",
        "bounds: [{id: a, metric: live_line_share, window: 9, at-most: 1}]|'window' goes with",
        "bounds: [{id: a, metric: churn_rate, strict: maybe, at-most: 1}]|true or false",
        "bounds: [{id: a, metric: churn_rate, looks: 4, at-most: 1}]|go with claims",
        "bounds: [{id: a, metric: churn_rate, looks: twice, at-most: 1}]|any, once",
        "bounds: [{id: a, metric: commit_share, looks: any, at-most: 1}]|'ratio'",
        "bounds: [{id: a, metric: churn_rate, paths: ['[x'], at-most: 1}]|'paths' must be globs",
        "bounds: [{id: a, metric: churn_rate, most: 1}]|no field 'most' here",
        "bounds: [{id: a, metric: churn_rate, at-most: 1},"
            + " {id: a, metric: churn_rate, at-most: 1}]|'a' is there twice",
      })
  void what_is_not_understood_is_told_with_its_place(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(".codeparity.yml:1:")
        .hasMessageContaining(message);
  }
}
