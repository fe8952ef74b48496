package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Golden;
import dev.codeparity.analyzer.statistics.GoldenCommits;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ComparisonsGoldenTest {
  private final Comparisons comparisons = new Comparisons(ComparisonSettings.defaults());

  @Test
  void the_answer_and_its_companions_stand_in_one_table() {
    List<Comparison> rows = rows(new GoldenCommits(60, false));

    assertThat(rows.get(0).isAnswer()).isTrue();
    assertThat(rows.stream().filter(Comparison::isAnswer)).hasSize(1);
    check("primary_repository", rows.get(0));
    check("primary_people", row(rows, Method.PEOPLE));
    check("self_repair_counted", row(rows, Method.SELF_REPAIR_COUNTED));
    check("primary_within_author", row(rows, Method.WITHIN_AUTHOR));
    check("crude", row(rows(new GoldenCommits(30, false)), Method.CRUDE));
    Golden concentration = Golden.of("concentration");
    assertThat(rows.get(0).fragility().mostInfluential()).contains("%05d".formatted(276));
    concentration.check(
        concentration.values().get("ai"),
        "top5_share",
        rows.get(0).fragility().aiTop5Share().orElseThrow());
  }

  @Test
  void the_level_is_the_first_with_enough_support_and_all_levels_are_shown() {
    List<Comparison> rows = rows(new GoldenCommits(30, true));
    Golden golden = Golden.of("support_levels");

    assertThat(rows.get(0).subject().level()).isEqualTo(Level.WITHOUT_AREA);
    for (int i = 0; i < Level.ladder().size(); i++) {
      Level level = Level.ladder().get(i);
      Comparison row =
          rows.stream()
              .filter(r -> r.subject().method() == Method.PERSON_TIME_MH)
              .filter(r -> r.subject().level() == level && r.subject().windowDays() == 90)
              .findFirst()
              .orElseThrow();
      JsonNode expected = golden.values().get("levels").get(i);
      golden.check(expected, "support_ai", row.basis().support());
      golden.check(expected, "ai_events_compared", row.basis().compared().aiEvents());
      golden.check(expected, "human_events_compared", row.basis().compared().humanEvents());
      golden.check(expected, "log_ratio", Math.log(row.result().ratio().orElseThrow()));
      golden.check(expected, "ci_low", row.result().low().orElseThrow());
      golden.check(expected, "ci_high", row.result().high().orElseThrow());
      golden.check(expected, "df", row.basis().df().orElseThrow());
      assertThat(row.verdict().name()).isEqualTo(expected.get("verdict").asString());
    }
  }

  @Test
  void the_level_is_chosen_by_support_and_ties_go_to_the_finer() {
    for (JsonNode row : Golden.of("support_levels").values().get("cases")) {
      List<Double> supports = new ArrayList<>();
      row.get("support").forEach(support -> supports.add(support.asDouble()));

      assertThat(Level.choose(supports) + 1).isEqualTo(row.get("level").asInt());
    }
  }

  private List<Comparison> rows(GoldenCommits commits) {
    Study study =
        new Study(
            ComparedMetric.DEFECT_DENSITY,
            commits.observations(),
            Exposure.klocYears(commits.observations()),
            commits.fixes());
    return comparisons.within(study, "all", row -> true);
  }

  private static Comparison row(List<Comparison> rows, Method method) {
    return rows.stream().filter(r -> r.subject().method() == method).findFirst().orElseThrow();
  }

  private static void check(String file, Comparison row) {
    Golden golden = Golden.of(file);
    golden.check("ai_events", row.basis().total().aiEvents());
    golden.check("human_exposure", row.basis().total().humanExposure());
    golden.check("ai_events_compared", row.basis().compared().aiEvents());
    golden.check("clusters", row.basis().clusters());
    golden.check("df", row.basis().df().orElseThrow());
    golden.check("support_ai", row.basis().support());
    golden.check("ratio", row.result().ratio().orElseThrow());
    golden.check("ci_low", row.result().low().orElseThrow());
    golden.check("ci_high", row.result().high().orElseThrow());
    golden.check("p_difference", row.result().pDifference().orElseThrow());
    golden.check("p_equivalence", row.result().pEquivalence().orElseThrow());
    golden.check("design_effect", row.result().designEffect().orElseThrow());
    golden.check("minimum_detectable_ratio", row.result().minimumDetectableRatio().orElseThrow());
    assertThat(row.verdict().name()).isEqualTo(golden.values().get("verdict").asString());
  }
}
