package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EstimatorsGoldenTest {
  private final GoldenCommits commits = new GoldenCommits(60, false);
  private final Observations observations = commits.observations();
  private final Arms arms = commits.arms();
  private final Grouping strata = Level.FULL.strata(observations);

  @Test
  void strata_hold_the_events_and_exposures_of_both_arms() {
    Golden golden = Golden.of("strata_table");
    Stratified table = Stratified.of(commits.klocYears(EventChoice.EVERY, true), arms, strata);
    for (JsonNode expected : golden.values()) {
      String[] key = expected.get("stratum").asString().split(" ", -1);
      int k = stratum(table, Integer.parseInt(key[0]), Integer.parseInt(key[1]), key[2]);
      if (expected.get("ai_exposure").asDouble() * expected.get("human_exposure").asDouble() == 0) {
        assertThat(k).as("one arm alone does not speak").isNegative();
        continue;
      }
      golden.check(expected, "ai_events", table.sums.aiEvents(k));
      golden.check(expected, "ai_exposure", table.sums.aiExposure(k));
      golden.check(expected, "human_events", table.sums.humanEvents(k));
      golden.check(expected, "human_exposure", table.sums.humanExposure(k));
    }
  }

  private int stratum(Stratified table, int period, int size, String band) {
    PersonTime time = table.time();
    for (int row = 0; row < observations.size(); row++) {
      for (int cell = time.from(row); cell < time.to(row); cell++) {
        if (observations.month(row) == period
            && observations.sizeClass(row) == size
            && time.band(cell) == Integer.parseInt(band) - 1) {
          return stratum(table, row, time.exposure(cell));
        }
      }
    }
    throw new AssertionError("no stratum " + period + " " + size + " " + band);
  }

  /** No two age bands are equally long. */
  private static int stratum(Stratified table, int row, double exposure) {
    if (row < table.from() || row >= table.to()) {
      return -1;
    }
    for (int cell = table.time.from(row); cell < table.time.to(row); cell++) {
      if (table.speaks(row, cell) && table.time.exposure(cell) == exposure) {
        return table.stratum(row, cell);
      }
    }
    return -1;
  }

  @Test
  void poisson_strata_equals_the_model_with_stratum_dummies() {
    Golden golden = Golden.of("poisson_strata");
    PoissonStrata fit =
        PoissonStrata.fit(
            Stratified.of(commits.klocYears(EventChoice.EVERY, true), arms, strata),
            Grouping.people(observations));
    golden.check("log_ratio", fit.logRatio());
    golden.check("se_model", fit.seModel());
    golden.check("se_cluster", fit.seCluster());
    golden.check("clusters", fit.clusters());
  }

  @Test
  void a_trend_within_strata_equals_the_model_with_stratum_dummies() {
    Golden golden = Golden.of("poisson_strata");
    JsonNode expected = golden.values().get("trend");
    PoissonTrend fit =
        PoissonTrend.fit(
                Stratified.of(commits.klocYears(EventChoice.EVERY, true), arms, strata),
                Grouping.people(observations),
                row -> (observations.month(row) - 4) * 60 / 365.25)
            .orElseThrow();
    JsonNode covariance = expected.get("cov_cluster");
    golden.check(expected.get("coefficients"), "ai", fit.intercept());
    golden.check(expected.get("coefficients"), "ai:t", fit.slope());
    assertThat(fit.covariance().intercept())
        .isCloseTo(covariance.get(0).get(0).asDouble(), withinPercentage(1e-4));
    assertThat(fit.covariance().between())
        .isCloseTo(covariance.get(0).get(1).asDouble(), withinPercentage(1e-4));
    assertThat(fit.covariance().slope())
        .isCloseTo(covariance.get(1).get(1).asDouble(), withinPercentage(1e-4));
  }

  @Test
  void dispersion_is_that_of_the_quasi_poisson_model() {
    Golden.of("poisson_and_quasi_poisson")
        .check(
            "dispersion",
            Dispersion.of(observations, commits.klocYears(EventChoice.EVERY, true), arms)
                .orElseThrow());
  }

  @Test
  void concentration_names_the_most_blamed_and_the_most_influential() {
    Golden golden = Golden.of("concentration");
    PersonTime time = commits.klocYears(EventChoice.ESCAPED, true);
    Concentration.Tops tops = Concentration.tops(time, arms, arms.rows());
    checkTop(golden, "ai", tops.ai());
    checkTop(golden, "human", tops.human());

    Concentration.Influence most = Concentration.mostInfluential(Stratified.of(time, arms, strata));
    JsonNode expected = golden.values().get("most_influential");
    golden.check(expected, "commit", commit(most.row().orElseThrow()));
    golden.check(expected, "shift", most.shift().orElseThrow());
  }

  private void checkTop(Golden golden, String arm, Concentration.Top top) {
    JsonNode expected = golden.values().get(arm);
    golden.check(expected, "events", top.events());
    golden.check(expected, "top5_share", top.share().orElseThrow());
    assertThat(top.isConcentrated()).isEqualTo(expected.get("flag").asBoolean());
    assertThat(top.rows().stream().map(this::commit))
        .containsExactlyElementsOf(
            StreamSupport.stream(expected.get("commits").spliterator(), false)
                .map(JsonNode::asInt)
                .toList());
  }

  private int commit(int row) {
    return Integer.parseInt(observations.name(row));
  }

  @Test
  void one_author_is_compared_by_weeks() {
    Observations.Builder builder = Observations.builder();
    List<Integer> numbers = new ArrayList<>();
    List<Integer> fixes = new ArrayList<>();
    for (CSVRecord row : Golden.rows("single_author.csv")) {
      numbers.add(
          builder.add(
              new Observation(
                  "%03d".formatted(Integer.parseInt(row.get("commit"))),
                  0,
                  0,
                  0,
                  Integer.parseInt(row.get("week")),
                  Label.valueOf(row.get("provenance")),
                  0,
                  0,
                  false,
                  Integer.parseInt(row.get("code_lines_added")),
                  Double.parseDouble(row.get("exposure_days")))));
      fixes.add(Integer.parseInt(row.get("events")));
    }
    Observations solo = builder.build();
    Events.Builder events = Events.builder(solo);
    for (int i = 0; i < fixes.size(); i++) {
      for (int n = 0; n < fixes.get(i); n++) {
        events.add(numbers.get(i), 1, 1, false);
      }
    }
    PersonTime time =
        PersonTime.of(
            solo,
            Exposure.klocYears(solo),
            events.build(),
            new FollowUp(90, false, EventChoice.ESCAPED, false, false));
    Arms both = Arms.of(solo, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
    RateRatio found =
        MantelHaenszel.estimate(
            Stratified.of(time, both, Level.FULL.strata(solo)), Grouping.personWeeks(solo));
    Golden golden = Golden.of("single_author_block_jackknife");
    golden.check("ai_exposure", found.total().aiExposure());
    golden.check("log_ratio", found.logRatio());
    golden.check("var_greenland_robins", found.varGreenlandRobins());
    golden.check("var_linearised", found.varLinearised());
    golden.check("var_jackknife", found.varJackknife());
    golden.check("df_welch_satterthwaite", found.df());
    golden.check("clusters", found.clusters());
  }

  @Test
  void defects_fixed_within_a_week_are_a_share_of_those_that_all_could_show() {
    Golden golden = Golden.of("fixed_within");
    for (Label label : List.of(Label.HUMAN, Label.AI_AUTHORED)) {
      FixedWithin found =
          FixedWithin.count(
              observations,
              commits.fixes(),
              EventChoice.EVERY,
              IntStream.range(0, observations.size())
                  .filter(row -> observations.label(row) == label),
              7,
              60);
      JsonNode expected = golden.values().get(label == Label.HUMAN ? "0" : "1");
      golden.check(expected, "fixes", found.fixes());
      golden.check(expected, "within_7", found.within());
    }
  }

  @Test
  void e_values_and_hazards_follow_the_published_formulas() {
    Golden golden = Golden.of("e_value");
    for (JsonNode row : golden.values()) {
      double ratio = row.get("ratio").asDouble();
      Interval limits = new Interval(row.get("ci_low").asDouble(), row.get("ci_high").asDouble());
      golden.check(row, "e_value", EValue.of(ratio));
      golden.check(row, "e_value_limit", EValue.ofLimit(ratio, limits));
      golden.check(row, "hazard_to_rate", EValue.rateRatioOfHazardRatio(ratio));
    }
  }

  @Test
  void hidden_ai_moves_the_ratio_and_tips_it() {
    Golden golden = Golden.of("misclassification");
    for (JsonNode row : golden.values().get("surface")) {
      HiddenAi hidden = new HiddenAi(row.get("ratio").asDouble(), 1, 2, row.get("d").asDouble());
      golden.check(row, "corrected", hidden.corrected(row.get("q").asDouble()));
    }
    for (JsonNode row : golden.values().get("tipping")) {
      double ratio = row.get("ratio").asDouble();
      HiddenAi hidden = new HiddenAi(ratio, 1, 2, row.get("d").asDouble());
      double upper = ratio * Math.exp(StudentT.critical(.025, 1 / 0.0) * row.get("se").asDouble());
      double factor = row.get("upper_target").asDouble() / upper;
      golden.check(row, "q", hidden.leastShareWith(factor).orElseThrow());
    }
  }

  @Test
  void labels_that_find_too_little_are_impossible() {
    Golden golden = Golden.of("misclassification");
    HiddenAi labelled = new HiddenAi(30 / 25.0, 1, 2, 1);
    int possible = 0;
    for (JsonNode row : golden.values().get("corrected")) {
      double sensitivity = row.get("sensitivity").asDouble();
      if (row.get("specificity").asDouble() < 1) {
        continue;
      }
      assertThat(sensitivity > HiddenAi.impossibleSensitivity(30, 1, 50, 2))
          .isEqualTo(row.get("possible").asBoolean());
      if (row.get("possible").asBoolean()) {
        golden.check(row, "ratio", labelled.corrected(labelled.shareAt(sensitivity)));
        possible++;
      }
    }
    assertThat(possible).isEqualTo(2);
    assertThat(HiddenAi.impossibleSensitivity(0, 1, 0, 3)).isEqualTo(0.25);
  }

  @Test
  void wrong_labels_of_either_kind_are_undone_by_the_matrix_method() {
    Golden golden = Golden.of("misclassification");
    for (JsonNode row : golden.values().get("corrected")) {
      Labelling labels =
          new Labelling(row.get("sensitivity").asDouble(), row.get("specificity").asDouble());
      OptionalDouble corrected = labels.corrected(30 / 25.0, 1, 2);

      assertThat(corrected.isPresent()).isEqualTo(row.get("possible").asBoolean());
      corrected.ifPresent(ratio -> golden.check(row, "ratio", ratio));
    }
  }

  @Test
  void equivalence_tests_read_the_t_distribution() {
    Golden golden = Golden.of("equivalence");
    for (JsonNode row : golden.values().get("cases")) {
      double df = row.get("df").isNull() ? Double.POSITIVE_INFINITY : row.get("df").asDouble();
      Equivalence test =
          new Equivalence(row.get("log_ratio").asDouble(), row.get("se").asDouble(), df, 0.95);
      golden.check(row, "p_equivalence", test.pEquivalence(1.25));
      golden.check(row, "p_difference", test.pDifference());
      golden.check(row, "minimum_detectable_ratio", test.minimumDetectableRatio());
      golden.check(row, "parity_power", test.parityPower(1.25));
    }
    for (JsonNode row : golden.values().get("events_per_arm")) {
      double margin = row.get("margin").asDouble();
      golden.check(row, "events", Equivalence.eventsPerArm(margin, 0.95));
    }
  }

  @Test
  void shares_have_score_and_exact_limits() {
    Golden golden = Golden.of("proportion");
    for (JsonNode row : golden.values()) {
      int x = row.get("x").asInt();
      int n = row.get("n").asInt();
      golden.check(row, "wilson_low", Proportions.wilson(x, n, .95).low());
      golden.check(row, "wilson_high", Proportions.wilson(x, n, .95).high());
      golden.check(row, "clopper_pearson_low", Proportions.clopperPearson(x, n, .95).low());
      golden.check(row, "clopper_pearson_high", Proportions.clopperPearson(x, n, .95).high());
    }
  }

  @Test
  void few_events_have_exact_limits_of_their_rate() {
    Golden golden = Golden.of("exact_rate");
    for (JsonNode row : golden.values()) {
      Interval limits =
          PoissonRate.exact(row.get("events").asDouble(), row.get("exposure").asDouble(), 0.95);
      golden.check(row, "ci_low", limits.low());
      golden.check(row, "ci_high", limits.high());
    }
  }
}
