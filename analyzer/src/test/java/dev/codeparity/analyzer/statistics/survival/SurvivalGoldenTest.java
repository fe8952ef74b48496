package dev.codeparity.analyzer.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.codeparity.analyzer.statistics.Golden;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurvivalGoldenTest {
  private final GoldenLines lines = GoldenLines.all();

  @Test
  void the_log_rank_test_compares_within_strata() {
    Golden golden = Golden.of("log_rank");
    int[] one = new int[lines.rows().size()];
    check(golden, "plain", LogRank.of(lines.days(), lines.gone(), lines.isAi(), one));
    check(
        golden, "stratified", LogRank.of(lines.days(), lines.gone(), lines.isAi(), lines.areas()));
  }

  @Test
  void the_clustered_test_of_independent_subjects_is_the_log_rank_test() {
    int[] own = IntStream.range(0, lines.rows().size()).toArray();
    double[] ai = new double[own.length];
    Arrays.setAll(ai, i -> lines.isAi()[i] ? 1 : 0);
    Lifetimes subjects =
        Lifetimes.of(lines.days(), lines.gone(), ai).stratified(lines.areas()).clustered(own);
    ScoreTest clustered = ScoreTest.logRank(subjects, Ties.BRESLOW);
    LogRank independent = LogRank.of(lines.days(), lines.gone(), lines.isAi(), lines.areas());

    assertThat(clustered.score())
        .isCloseTo(independent.observed() - independent.expected(), offset(1e-9));
    assertThat(clustered.variance() / independent.variance())
        .as("two estimates of one variance")
        .isBetween(0.8, 1.25);
  }

  private static void check(Golden golden, String name, LogRank actual) {
    JsonNode expected = golden.values().get(name);
    assertThat(actual.observed()).isEqualTo(expected.get("observed").get(1).asDouble());
    assertThat(actual.expected())
        .isCloseTo(expected.get("expected").get(1).asDouble(), within(golden));
    golden.check(expected, "variance", actual.variance());
    golden.check(expected, "chi_square", actual.chiSquare());
    golden.check(expected, "p", actual.p());
  }

  @Test
  void mean_lives_differ_by_the_area_between_curves_with_the_jackknifes_error() {
    Golden golden = Golden.of("mean_difference_clustered");
    for (JsonNode expected : golden.values()) {
      MeanDifference found =
          MeanDifference.of(
              subjects(lines.lines(), lines.authors()), expected.get("tau").asDouble());
      golden.check(expected, "human", found.second());
      golden.check(expected, "ai", found.first());
      golden.check(expected, "difference", found.difference());
      golden.check(expected, "variance", found.variance());
    }
  }

  @Test
  void independent_lives_have_greenwoods_error() {
    Golden golden = Golden.of("restricted_mean");
    double[] equal = new double[lines.rows().size()];
    Arrays.fill(equal, 1);
    int[] own = IntStream.range(0, equal.length).toArray();
    for (JsonNode expected : golden.values()) {
      MeanDifference found =
          MeanDifference.of(subjects(equal, own), expected.get("tau").asDouble());
      golden.check(expected, "human", found.second());
      golden.check(expected, "ai", found.first());
      golden.check(expected, "difference", found.difference());
      golden.check(expected, "difference_se", Math.sqrt(found.variance()));
    }
  }

  private Lifetimes subjects(double[] weight, int[] cluster) {
    return Lifetimes.of(lines.days(), lines.gone(), lines.ai()).weighted(weight).clustered(cluster);
  }

  @Test
  void scores_are_tested_by_their_sums_over_clusters() {
    Golden golden = Golden.of("score_tests_clustered");
    Lifetimes data =
        Lifetimes.of(lines.days(), lines.gone(), lines.ai())
            .stratified(lines.areas())
            .clustered(lines.authors())
            .weighted(lines.lines());
    for (Ties ties : Ties.values()) {
      String name = ties.name().toLowerCase(Locale.ROOT);
      golden.check(
          golden.values().get("log_rank"), name, ScoreTest.logRank(data, ties).chiSquare());
      golden.check(
          golden.values().get("proportional_hazards"),
          name,
          ProportionalHazards.of(Cox.fit(data, ties).orElseThrow()).clustered().chiSquare());
    }
  }

  @Test
  void lines_that_share_a_fate_tell_no_more_than_one_of_them() {
    int[] authors = lines.authors();
    double[] ten = Arrays.stream(lines.lines()).map(weight -> 10 * weight).toArray();
    MeanDifference one = MeanDifference.of(subjects(lines.lines(), authors), 60);
    MeanDifference many = MeanDifference.of(subjects(ten, authors), 60);
    assertThat(many.standardError()).isCloseTo(one.standardError(), offset(1e-12));
    assertThat(test(ten).p()).isCloseTo(test(lines.lines()).p(), offset(1e-9));
    assertThat(ScoreTest.logRank(data(ten), Ties.BRESLOW).p())
        .isCloseTo(ScoreTest.logRank(data(lines.lines()), Ties.BRESLOW).p(), offset(1e-12));
  }

  private ScoreTest test(double[] weight) {
    return ProportionalHazards.of(Cox.fit(data(weight), Ties.BRESLOW).orElseThrow()).clustered();
  }

  private Lifetimes data(double[] weight) {
    return subjects(weight, lines.authors());
  }

  @Test
  void swapping_the_groups_turns_the_difference_of_mean_lives() {
    double[] human = Arrays.stream(lines.ai()).map(ai -> 1 - ai).toArray();
    MeanDifference one = MeanDifference.of(subjects(lines.lines(), lines.authors()), 60);
    MeanDifference other =
        MeanDifference.of(
            Lifetimes.of(lines.days(), lines.gone(), human)
                .weighted(lines.lines())
                .clustered(lines.authors()),
            60);
    assertThat(other.difference()).isEqualTo(-one.difference());
    assertThat(other.variance()).isCloseTo(one.variance(), offset(1e-9));
  }

  @Test
  void incidence_by_cause_adds_up_and_has_the_jackknifes_error() {
    Golden golden = Golden.of("aalen_johansen");
    JsonNode days = golden.values().get("days");
    for (int i = 0; i < days.size(); i++) {
      GoldenLines arm = lines.ofAi(golden.values().get("strata").get(i).asString().equals("ai=1"));
      int[] own = IntStream.range(0, arm.rows().size()).toArray();
      double[] equal = new double[own.length];
      Arrays.fill(equal, 1);
      AalenJohansen.Point point =
          AalenJohansen.of(arm.days(), arm.causes(), 2, equal, own)
              .at(days.get(i).asDouble())
              .orElseThrow();
      JsonNode share = golden.values().get("probability").get(i);
      JsonNode error = golden.values().get("std_err").get(i);
      near(golden, point.surviving(), share.get(0));
      near(golden, point.survivingError(), error.get(0));
      for (int cause = 0; cause < 2; cause++) {
        near(golden, point.ended().get(cause).share(), share.get(cause + 1));
        near(golden, point.ended().get(cause).standardError(), error.get(cause + 1));
      }
    }
  }

  @Test
  void limits_of_an_incidence_hold_it_and_stay_within_0_and_1() {
    AalenJohansen.Share none = new AalenJohansen.Share(0, 0);
    AalenJohansen.Share vague = new AalenJohansen.Share(0.03, 0.03);
    AalenJohansen.Share known = new AalenJohansen.Share(0.03, 0.01);
    double low = known.low(0.95).orElseThrow();
    double high = known.high(0.95).orElseThrow();

    assertThat(none.low(0.95)).isEmpty();
    assertThat(none.high(0.95)).isEmpty();
    assertThat(low).isBetween(vague.low(0.95).orElseThrow(), 0.03);
    assertThat(high).isBetween(0.03, vague.high(0.95).orElseThrow());
    assertThat(vague.low(0.95).orElseThrow()).isPositive();
    assertThat(vague.high(0.95).orElseThrow()).isLessThan(1);
    assertThat(high - low).isCloseTo(2 * 1.96 * 0.01, offset(0.003));
  }

  @Test
  void the_cox_model_takes_ties_strata_weights_and_clusters() {
    Golden golden = Golden.of("cox");
    Lifetimes both = Lifetimes.of(lines.days(), lines.gone(), lines.ai(), lines.logSize());
    check(golden, "efron", both, Ties.EFRON, false);
    check(golden, "breslow", both, Ties.BRESLOW, false);
    check(
        golden,
        "efron_stratified_robust",
        both.stratified(lines.areas()).clustered(lines.authors()),
        Ties.EFRON,
        true);
    Lifetimes weighted =
        Lifetimes.of(lines.days(), lines.gone(), lines.ai())
            .stratified(lines.areas())
            .clustered(lines.authors())
            .weighted(lines.lines());
    check(golden, "efron_stratified_robust_weighted", weighted, Ties.EFRON, true);
  }

  private static void check(Golden golden, String name, Lifetimes data, Ties ties, boolean robust) {
    JsonNode expected = golden.values().get(name);
    Cox model = Cox.fit(data, ties).orElseThrow();
    JsonNode coefficients = expected.get("coefficients");
    RealMatrix clustered = model.robustCovariance();
    int column = 0;
    for (String covariate : coefficients.propertyNames()) {
      golden.check(coefficients, covariate, model.coefficient(column));
      near(golden, model.standardError(column), at(expected.get("se_model"), column));
      if (robust) {
        near(
            golden,
            Math.sqrt(clustered.getEntry(column, column)),
            at(expected.get("se_robust"), column));
      }
      column++;
    }
    near(golden, model.nullLogLikelihood(), expected.get("log_likelihood").get(0));
    near(golden, model.logLikelihood(), expected.get("log_likelihood").get(1));
  }

  private static JsonNode at(JsonNode oneOrMore, int column) {
    return oneOrMore.isArray() ? oneOrMore.get(column) : oneOrMore;
  }

  @Test
  void hazards_are_tested_for_staying_proportional() {
    Golden golden = Golden.of("proportional_hazards_test");
    ProportionalHazards test =
        ProportionalHazards.of(
            Cox.fit(
                    Lifetimes.of(lines.days(), lines.gone(), lines.ai(), lines.logSize()),
                    Ties.EFRON)
                .orElseThrow());
    check(golden, 0, test.ofColumn(0));
    check(golden, 1, test.ofColumn(1));
    check(golden, 2, test.global());
  }

  private static void check(Golden golden, int i, ProportionalHazards.Result actual) {
    near(golden, actual.chiSquare(), golden.values().get("chi_square").get(i));
    assertThat(actual.df()).isEqualTo(golden.values().get("df").get(i).asInt());
    near(golden, actual.p(), golden.values().get("p").get(i));
  }

  @Test
  void an_arm_without_failures_has_no_hazard_ratio() {
    Lifetimes data =
        Lifetimes.of(
            new double[] {1, 2, 3, 4, 5, 6},
            new boolean[] {true, false, true, false, true, false},
            new double[] {0, 1, 0, 1, 0, 1});
    assertThat(Cox.fit(data, Ties.EFRON)).isEmpty();
  }

  private static void near(Golden golden, double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(golden));
  }

  private static Offset<Double> within(Golden golden) {
    return offset(golden.tolerance());
  }
}
