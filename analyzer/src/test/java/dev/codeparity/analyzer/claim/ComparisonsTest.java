package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.HiddenAi;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.MixedArm;
import dev.codeparity.analyzer.statistics.Observation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final ComparisonSettings SETTINGS = ComparisonSettings.defaults();

  @Test
  void a_repository_without_ai_code_gets_a_plain_answer() {
    Simulated humans = Simulated.of(1, 200, 5, 0.3).with(o -> labelled(o, Label.HUMAN));

    assertThat(rows(humans, SETTINGS))
        .filteredOn(row -> !row.subject().sensitivity())
        .allSatisfy(
            row ->
                assertThat(row.conclusion())
                    .isEqualTo(new Conclusion(Verdict.INCONCLUSIVE, List.of(Reason.NO_AI_CODE))));
  }

  @Test
  void wrong_links_left_out_at_random_widen_the_interval() {
    List<Comparison> rows = overall(Simulated.of(1, 600, 12, 0.6));
    Comparison answer = rows.get(0);
    Comparison imputed = row(rows, Method.LINKS_IMPUTED);

    assertThat(imputed.result().ratio().orElseThrow() / answer.result().ratio().orElseThrow())
        .isBetween(0.7, 1.4);
    assertThat(width(imputed)).isGreaterThan(width(answer));
    assertThat(row(overall(Simulated.of(1, 400, 5, 0)), Method.LINKS_IMPUTED).result().low())
        .as("nothing to leave out")
        .isEmpty();
  }

  private static double width(Comparison row) {
    return row.result().high().orElseThrow() / row.result().low().orElseThrow();
  }

  @Test
  void without_any_fix_there_is_no_ratio() {
    Simulated calm = Simulated.of(1, 400, 5, 0);
    Comparison answer = rows(calm, SETTINGS).get(0);

    assertThat(answer.result().ratio()).isEmpty();
    assertThat(answer.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer.conclusion().reasons()).contains(Reason.NO_EVENTS);
  }

  @Test
  void few_events_get_exact_limits_that_speak_of_these_people_only() {
    List<Observation> commits = new ArrayList<>();
    List<Simulated.Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      commits.add(commit(i, i % 2 == 0 ? Label.AI_AUTHORED : Label.HUMAN, i / 8));
    }
    for (int i = 0; i < 20; i++) {
      fixes.add(new Simulated.Fix(1 + 4 * i, 8, 1, false));
    }
    List<Comparison> rows = rows(new Simulated(commits, fixes), SETTINGS);
    Comparison answer = rows.get(0);

    assertThat(answer.subject().method()).isEqualTo(Method.EXACT);
    assertThat(answer.result().ratio()).hasValue(0);
    assertThat(answer.result().low()).hasValue(0);
    assertThat(answer.result().high().orElseThrow()).isBetween(0.0, 0.8);
    assertThat(answer.flags()).contains(Flag.EXACT_LIMITS);
    assertThat(answer.conclusion())
        .isEqualTo(
            new Conclusion(
                Verdict.BETTER, List.of(Reason.BEYOND_MARGIN, Reason.THESE_PEOPLE_ONLY)));
    assertThat(row(rows, Method.PEOPLE).result().low()).isEmpty();
  }

  @Test
  void few_events_that_came_at_once_carry_no_exact_verdict() {
    List<Observation> commits = new ArrayList<>();
    List<Simulated.Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      commits.add(commit(i, i % 2 == 0 ? Label.AI_AUTHORED : Label.HUMAN, i / 8));
    }
    for (int i = 0; i < 20; i++) {
      fixes.add(new Simulated.Fix(1, 8 + i / 10.0, 1, false));
    }
    Comparison answer = rows(new Simulated(commits, fixes), SETTINGS).get(0);

    assertThat(answer.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer.conclusion().reasons()).contains(Reason.CLUSTERED_EVENTS);
  }

  @Test
  void fewer_people_never_lead_to_exact_limits_about_people() {
    Simulated solo = Simulated.of(3, 600, 1, 0.5);
    List<Comparison> rows = rows(solo, inference(Inference.PEOPLE));

    assertThat(rows.get(0).result().low()).isEmpty();
    assertThat(rows.get(0).conclusion().reasons()).contains(Reason.TOO_FEW_PEOPLE);
    assertThat(row(rows, Method.REPOSITORY).result().low()).isPresent();
    assertThat(rows(solo, SETTINGS).get(0).result().low()).isPresent();
  }

  @Test
  void people_of_less_than_two_degrees_of_freedom_have_no_interval() {
    List<Comparison> two = rows(Simulated.of(3, 600, 2, 0.5), SETTINGS);
    Comparison people = row(two, Method.PEOPLE);

    assertThat(people.result().ratio()).isEqualTo(two.get(0).result().ratio());
    assertThat(people.result().low()).isEmpty();
    assertThat(people.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(people.conclusion().reasons()).contains(Reason.TOO_FEW_PEOPLE);

    Comparison eight = row(rows(Simulated.of(3, 600, 8, 0.5), SETTINGS), Method.PEOPLE);
    assertThat(eight.result().low()).isPresent();
    assertThat(eight.basis().df().orElseThrow()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void models_of_a_handful_of_events_have_a_ratio_and_no_interval() {
    Simulated whole = Simulated.of(3, 600, 8, 0.5);
    List<Simulated.Fix> few = new ArrayList<>();
    int ofAi = 0;
    for (Simulated.Fix fix : whole.fixes()) {
      boolean ai = whole.commits().get(fix.commit()).label() != Label.HUMAN;
      if (!ai || ofAi++ < 4) {
        few.add(fix);
      }
    }
    List<Comparison> rows = rows(new Simulated(whole.commits(), few), SETTINGS);

    assertThat(rows.get(0).flags()).contains(Flag.EXACT_LIMITS);
    for (Method method : List.of(Method.POISSON_STRATA, Method.OVERLAP_WEIGHTED)) {
      Comparison row = row(rows, method);
      assertThat(row.result().ratio()).as(method.name()).isPresent();
      assertThat(row.result().low()).as(method.name()).isEmpty();
      assertThat(row.conclusion().reasons()).as(method.name()).containsExactly(Reason.NO_INTERVAL);
    }
  }

  @Test
  void two_weeks_of_work_have_no_interval_however_many_fixes_they_drew() {
    Simulated whole = Simulated.of(3, 3000, 1, 0.5);
    List<Comparison> rows =
        rows(whole.with(o -> o.landing() < 182 || o.landing() > 195 ? later(o) : o), SETTINGS);
    Comparison answer = rows.get(0);

    assertThat(answer.basis().compared().aiEvents()).isGreaterThan(4);
    assertThat(answer.result().ratio()).isPresent();
    assertThat(answer.result().low()).isEmpty();
    assertThat(answer.result().pDifference()).isEmpty();
    assertThat(answer.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer.conclusion().reasons()).containsExactly(Reason.TOO_FEW_CLUSTERS);
    assertThat(row(rows, Method.POISSON_STRATA).result().low()).isEmpty();
  }

  @Test
  void a_week_that_drew_nearly_all_fixes_of_a_side_leaves_no_interval() {
    Simulated calm = Simulated.of(3, 600, 8, 0.5);
    int bad = firstAi(calm, 200);
    List<Simulated.Fix> fixes = new ArrayList<>(calm.fixes());
    for (int i = 0; i < 900; i++) {
      fixes.add(new Simulated.Fix(bad, 3 + i / 400.0, 1, false));
    }
    List<Comparison> rows = overall(new Simulated(calm.commits(), fixes));

    for (Method method : List.of(Method.PERSON_TIME_MH, Method.PEOPLE, Method.OVERLAP_WEIGHTED)) {
      Comparison row = row(rows, method);
      assertThat(row.result().ratio()).as(method.name()).isPresent();
      assertThat(row.result().low()).as(method.name()).isEmpty();
      assertThat(row.verdict()).as(method.name()).isEqualTo(Verdict.INCONCLUSIVE);
    }
    assertThat(rows.get(0).conclusion().reasons()).contains(Reason.TOO_FEW_CLUSTERS);
    assertThat(row(rows, Method.PEOPLE).conclusion().reasons()).contains(Reason.TOO_FEW_PEOPLE);
    assertThat(row(rows, Method.BIAS_ADJUSTED).result().low()).isEmpty();
  }

  private static int firstAi(Simulated commits, int from) {
    int row = from;
    while (commits.commits().get(row).label() != Label.AI_AUTHORED) {
      row++;
    }
    return row;
  }

  /** Out of the way: without AI code beside it. */
  private static Observation later(Observation o) {
    return new Observation(
        o.name(),
        o.landing(),
        o.period(),
        o.month(),
        o.week(),
        Label.HUMAN,
        o.person(),
        9,
        o.test(),
        o.codeLines(),
        o.followUpDays());
  }

  @Test
  void mixed_commits_join_neither_arm_but_both_ways_are_shown() {
    List<Comparison> rows = rows(Simulated.of(5, 800, 8, 0.5), SETTINGS);
    Comparison answer = rows.get(0);
    double mixed =
        row(rows, Method.MIXED_AS_AI).basis().total().aiExposure()
            - answer.basis().total().aiExposure();

    assertThat(mixed).isPositive();
    assertThat(row(rows, Method.MIXED_AS_HUMAN).basis().total().humanExposure())
        .isCloseTo(answer.basis().total().humanExposure() + mixed, within(1e-9));
    assertThat(
            row(rows, Method.AI_AUTHORED_ONLY).basis().total().aiEvents()
                + row(rows, Method.AI_ASSISTED_ONLY).basis().total().aiEvents())
        .isEqualTo(answer.basis().total().aiEvents());
    assertThat(row(rows, Method.AI_AUTHORED_ONLY).basis().total().humanEvents())
        .isEqualTo(answer.basis().total().humanEvents());
  }

  @Test
  void no_human_code_beside_the_ai_code_leaves_it_open() {
    List<Observation> commits = new ArrayList<>();
    List<Simulated.Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      boolean ai = i >= 60 && i < 117;
      commits.add(commit(i, ai ? Label.AI_AUTHORED : Label.HUMAN, ai ? 9 + i % 3 : i / 20));
      fixes.add(new Simulated.Fix(i, 3, 1, false));
    }
    Comparison answer = rows(new Simulated(commits, fixes), SETTINGS).get(0);

    assertThat(answer.basis().support()).isLessThan(Level.LEAST);
    assertThat(answer.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(answer.conclusion().reasons()).contains(Reason.NO_COMPARABLE_HUMAN_CODE);
  }

  @Test
  void every_row_of_every_metric_stands_under_its_own_name() {
    for (ComparedMetric metric : ComparedMetric.values()) {
      List<Comparison> rows =
          new Comparisons(SETTINGS)
              .of(Simulated.of(5, 300, 5, 0.4).study(metric), List.of("Q1", "Q2", "Q3", "Q4"));

      assertThat(
              rows.stream()
                  .map(Comparison::subject)
                  .map(s -> s.period() + s.method() + s.level() + s.windowDays()))
          .doesNotHaveDuplicates();
      assertThat(rows.stream().filter(Comparison::isAnswer)).hasSize(5);
    }
  }

  @Test
  void the_share_of_hidden_ai_that_tips_a_verdict_is_the_first_crossing() {
    HiddenAi alike = new HiddenAi(1.05, 1, 2, 1);
    Interval parity = new Interval(0.95, 1.18);
    double share = Tipping.share(alike, parity, 1.25).orElseThrow();

    assertThat(1.18 * alike.factor(share)).isCloseTo(1.25, within(1e-9));
    assertThat(Tipping.share(new HiddenAi(1.05, 1, 2, 2), parity, 1.25).orElseThrow())
        .isLessThan(share);
  }

  @Test
  void errors_alike_in_both_arms_never_tip_a_difference() {
    assertThat(Tipping.share(new HiddenAi(2, 1, 2, 1), new Interval(1.5, 2.6), 1.25)).isEmpty();
  }

  private static List<Comparison> rows(Simulated data, ComparisonSettings settings) {
    return new Comparisons(settings)
        .within(data.study(ComparedMetric.DEFECT_DENSITY), "all", row -> true);
  }

  private static List<Comparison> overall(Simulated data) {
    return new Comparisons(SETTINGS).of(data.study(ComparedMetric.DEFECT_DENSITY), List.of());
  }

  private static Comparison row(List<Comparison> rows, Method method) {
    return rows.stream().filter(r -> r.subject().method() == method).findFirst().orElseThrow();
  }

  private static ComparisonSettings inference(Inference inference) {
    return new ComparisonSettings(
        1.25, 0.95, 90, 14, inference, MixedArm.EXCLUDE, AiArm.ANY, LinkErrors.UNSCORED, List.of());
  }

  private static Observation commit(int number, Label label, int month) {
    return new Observation(
        "%04d".formatted(number),
        number,
        0,
        month,
        number / 2,
        label,
        number % 4,
        0,
        false,
        100,
        200);
  }

  private static Observation labelled(Observation o, Label label) {
    return new Observation(
        o.name(),
        o.landing(),
        o.period(),
        o.month(),
        o.week(),
        label,
        o.person(),
        o.area(),
        o.test(),
        o.codeLines(),
        o.followUpDays());
  }
}
