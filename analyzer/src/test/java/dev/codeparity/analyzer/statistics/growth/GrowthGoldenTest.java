package dev.codeparity.analyzer.statistics.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.statistics.Golden;
import dev.codeparity.analyzer.statistics.model.Design;
import dev.codeparity.analyzer.statistics.model.NegativeBinomial;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GrowthGoldenTest {
  private final Golden golden = Golden.of("throughput");
  private final double[] week = column("week");
  private final double[] days = column("active_days");
  private final double[] commits = column("commits");

  @Test
  void growth_is_a_quasi_poisson_line_with_newey_wests_error() {
    Growth growth = Growth.of(week, days, commits).orElseThrow();
    golden.check("intercept", growth.intercept());
    golden.check("slope", growth.slope());
    golden.check("dispersion", growth.dispersion());
    golden.check("se_newey_west", growth.standardError());
    golden.check("doubling_weeks", growth.doublingWeeks());
    golden.check("doubling_low", growth.shortestDoubling(0.95).orElseThrow());
    golden.check("doubling_high", growth.longestDoubling(0.95).orElseThrow());
  }

  @Test
  void where_there_may_be_no_growth_the_doubling_time_has_no_upper_limit() {
    double[] weeks = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    Growth growth =
        Growth.of(weeks, ones, new double[] {9, 9, 13, 13, 8, 9, 12, 13, 9, 8}).orElseThrow();

    assertThat(growth.longestDoubling(0.95)).isEmpty();
    assertThat(growth.shortestDoubling(0.95)).isPresent();
  }

  @Test
  void three_weeks_tell_no_growth() {
    double[] three = {1, 2, 3};
    assertThat(Growth.of(three, three, three)).isEmpty();
  }

  @Test
  void a_negative_binomial_line_has_theta_by_maximum_likelihood() {
    double[] offset = Arrays.stream(days).map(Math::log).toArray();
    NegativeBinomial fit =
        NegativeBinomial.fit(Design.of(week.length).number(week).build(), commits, offset)
            .orElseThrow();
    golden.check("negative_binomial_slope", fit.model().coefficient(1));
    golden.check("theta", fit.theta());
  }

  @Test
  void change_points_divide_the_weeks_at_least_cost() {
    double phi = ChangePoints.dispersion(days, commits);
    golden.check("dispersion_of_differences", phi);
    double log = Math.log(commits.length);
    check("change_points_penalty_3_log_n", ChangePoints.of(days, commits, 3 * log, phi));
    check("change_points_penalty_3_phi_log_n", ChangePoints.of(days, commits));
  }

  private void check(String name, ChangePoints actual) {
    JsonNode expected = golden.values().get(name);
    List<Integer> ends =
        StreamSupport.stream(expected.get("ends").spliterator(), false)
            .map(JsonNode::asInt)
            .toList();
    assertThat(actual.ends()).isEqualTo(ends);
    golden.check(expected, "total", actual.cost());
  }

  private static double[] column(String name) {
    return Golden.rows("weekly.csv").stream()
        .mapToDouble(row -> Double.parseDouble(row.get(name)))
        .toArray();
  }
}
