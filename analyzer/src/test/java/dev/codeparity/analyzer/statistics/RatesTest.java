package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RatesTest {
  private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "Q4");
  private final GoldenCommits commits = new GoldenCommits(60, false);

  @Test
  void levels_add_up_over_periods_and_name_every_provenance() {
    List<Rate> rates = new Rates(0.95).of(study(ComparedMetric.DEFECT_DENSITY), 90, QUARTERS);

    assertThat(rates).hasSize(5 * 5);
    assertThat(rates.stream().limit(5).map(Rate::provenance))
        .containsExactly("AI", "AI_AUTHORED", "AI_ASSISTED", "MIXED", "HUMAN");
    Golden golden = Golden.of("primary_repository");
    golden.check("ai_events", rates.get(0).events());
    golden.check("ai_exposure", rates.get(0).exposure());
    golden.check("human_exposure", rates.get(4).exposure());
    assertThat(
            rates.stream()
                .filter(r -> r.provenance().equals("HUMAN") && !r.period().equals("all"))
                .mapToDouble(Rate::events)
                .sum())
        .isEqualTo(rates.get(4).events());
  }

  @Test
  void without_commits_there_is_no_rate() {
    Rate mixed = new Rates(0.95).of(study(ComparedMetric.DEFECT_DENSITY), 90, QUARTERS).get(3);

    assertThat(mixed.exposure()).isZero();
    assertThat(mixed.rate()).isEmpty();
    assertThat(mixed.low()).isEmpty();
  }

  @Test
  void the_change_failure_rate_is_a_share_by_kaplan_meier() {
    Study study =
        new Study(
            ComparedMetric.CHANGE_FAILURE_RATE,
            commits.observations(),
            Exposure.commitYears(commits.observations()),
            everyFixEscaped());
    Rate ai = new Rates(0.95).of(study, 90, List.of()).get(0);
    Golden golden = Golden.of("time_to_first_fix");
    JsonNode failure = golden.values().get("failure");

    // R's second group is the AI arm; its third time is just before day 90
    assertThat(ai.rate().orElseThrow()).isCloseTo(failure.get(5).asDouble(), within(1e-9));
    assertThat(ai.low().orElseThrow())
        .isCloseTo(golden.values().get("ci_low").get(5).asDouble(), within(1e-9));
    assertThat(ai.atDays()).hasValue(90);
  }

  @Test
  void few_events_have_exact_limits_and_many_the_wider_of_two_errors() {
    ClusteredRate few = ClusteredRate.of(new double[] {3}, new double[] {1.25}, 0.95);
    ClusteredRate calm =
        ClusteredRate.of(new double[] {5, 5, 5, 5}, new double[] {1, 1, 1, 1}, 0.95);
    ClusteredRate burst =
        ClusteredRate.of(new double[] {11, 8, 1, 0}, new double[] {1, 1, 1, 1}, 0.95);

    assertThat(few.limits().orElseThrow().low()).isCloseTo(0.494937698316481, within(1e-9));
    double t = StudentT.critical(0.025, 3);
    assertThat(calm.limits().orElseThrow().high())
        .isCloseTo(5 * Math.exp(t / Math.sqrt(20)), within(1e-9));
    assertThat(burst.limits().orElseThrow().high())
        .isGreaterThan(calm.limits().orElseThrow().high());
  }

  @Test
  void what_one_or_two_clusters_hold_has_a_rate_and_no_limits() {
    ClusteredRate atOnce =
        ClusteredRate.of(new double[] {20, 0, 0, 1}, new double[] {1, 1, 1, 1}, 0.95);
    ClusteredRate ofOne = ClusteredRate.of(new double[] {9, 9, 1}, new double[] {5, 1, 1}, 0.95);

    assertThat(atOnce.rate()).hasValue(21 / 4.0);
    assertThat(atOnce.limits()).isEmpty();
    assertThat(ofOne.rate()).hasValue(19 / 7.0);
    assertThat(ofOne.limits()).isEmpty();
  }

  @Test
  void the_share_fixed_within_days_names_its_follow_up() {
    List<Rate> rates =
        new Rates(0.95).fixedWithin(study(ComparedMetric.DEFECT_DENSITY), 7, List.of());

    assertThat(rates.get(0).metric()).isEqualTo("fixed_within_7");
    assertThat(rates.get(0).atDays()).hasValue(30);
    assertThat(rates.get(0).rate().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(rates.get(0).low().orElseThrow()).isLessThan(rates.get(0).rate().orElseThrow());
  }

  private Study study(ComparedMetric metric) {
    return new Study(
        metric,
        commits.observations(),
        Exposure.klocYears(commits.observations()),
        commits.fixes());
  }

  private Events everyFixEscaped() {
    Events.Builder events = Events.builder(commits.observations());
    for (int row = 0; row < commits.observations().size(); row++) {
      for (int i = commits.fixes().from(row); i < commits.fixes().to(row); i++) {
        events.add(commits.observations().number(row), commits.fixes().age(i), 1, false);
      }
    }
    return events.build();
  }
}
