package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MantelHaenszelGoldenTest {
  private final GoldenCommits commits = new GoldenCommits(60, false);
  private final Observations observations = commits.observations();
  private final Arms arms = commits.arms();
  private final Grouping strata = Level.FULL.strata(observations);
  private final Grouping weeks = Grouping.personWeeks(observations);
  private final Grouping people = Grouping.people(observations);

  @Test
  void the_primary_leaves_out_one_week_of_a_person_at_a_time() {
    checkWhole(
        "primary_repository",
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.ESCAPED), arms, strata), weeks));
  }

  @Test
  void the_row_people_leaves_out_whole_persons() {
    checkWhole(
        "primary_people",
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.ESCAPED), arms, strata), people));
  }

  @Test
  void the_row_month_blocks_leaves_out_months_of_a_person() {
    // the golden blocks are of 30 days within strata of 60
    Observations monthly = new GoldenCommits(30, false).observations();
    checkWhole(
        "primary_month_blocks",
        MantelHaenszel.estimate(
            Stratified.of(time(EventChoice.ESCAPED), arms, strata),
            Grouping.personMonths(monthly)));
  }

  @Test
  void every_fix_is_an_event_where_self_repairs_are_counted() {
    checkWhole(
        "self_repair_counted",
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.EVERY), arms, strata), weeks));
  }

  @Test
  void within_author_adds_the_author_to_the_strata() {
    checkWhole(
        "primary_within_author",
        MantelHaenszel.estimate(
            Stratified.of(time(EventChoice.ESCAPED), arms, strata.and(observations::person)),
            weeks));
  }

  @Test
  void self_repairs_and_escaped_fixes_add_up_to_every_fix() {
    Golden golden = Golden.of("self_repair_rate");
    RateRatio escaped =
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.ESCAPED), arms, strata), weeks);
    RateRatio self =
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.SELF_REPAIR), arms, strata), weeks);
    RateRatio every =
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.EVERY), arms, strata), weeks);

    golden.check("R", self.r());
    golden.check("S", self.s());
    golden.check("R_primary", escaped.r());
    golden.check("S_counted", every.s());
    golden.check("log_ratio", self.logRatio());
    golden.check("var_greenland_robins", self.varGreenlandRobins());
    assertThat(escaped.r() + self.r()).isCloseTo(every.r(), within(1e-12 * every.r()));
    assertThat(escaped.s() + self.s()).isCloseTo(every.s(), within(1e-12 * every.s()));
  }

  @Test
  void every_fix_counts_and_authors_are_clusters_where_formulas_are_tested_alone() {
    RateRatio found =
        MantelHaenszel.estimate(Stratified.of(time(EventChoice.EVERY), arms, strata), people);

    checkEstimate("mantel_haenszel_defect_density", found);
    Golden golden = Golden.of("mantel_haenszel_defect_density");
    golden.check("ci_low", found.interval(0.95).low());
    golden.check("ci_high", found.interval(0.95).high());
  }

  @Test
  void authors_within_strata_with_authors_as_clusters() {
    checkEstimate(
        "mantel_haenszel_within_author",
        MantelHaenszel.estimate(
            Stratified.of(time(EventChoice.EVERY), arms, strata.and(observations::person)),
            people));
  }

  @Test
  void age_need_not_be_split() {
    checkEstimate(
        "mantel_haenszel_age_not_split",
        MantelHaenszel.estimate(
            Stratified.of(commits.klocYears(EventChoice.EVERY, false), arms, strata), people));
  }

  @Test
  void a_commit_is_no_longer_at_risk_after_its_first_fix() {
    PersonTime first =
        PersonTime.of(
            observations,
            Exposure.commitYears(observations),
            commits.fixes(),
            new FollowUp(90, true, EventChoice.EVERY, true, false));
    checkEstimate(
        "mantel_haenszel_first_fix",
        MantelHaenszel.estimate(Stratified.of(first, arms, strata), people));
  }

  @Test
  void crude_is_one_stratum_over_the_months_that_hold_both_arms() {
    GoldenCommits monthly = new GoldenCommits(30, false);
    PersonTime time = monthly.klocYears(EventChoice.ESCAPED, true);
    Crude crude = Crude.of(monthly.observations(), time, arms);
    checkWhole(
        "crude",
        MantelHaenszel.estimate(
            Stratified.of(
                monthly.klocYears(EventChoice.ESCAPED, false), crude.arms(), crude.strata()),
            Grouping.personWeeks(monthly.observations())));
  }

  private PersonTime time(EventChoice choice) {
    return commits.klocYears(choice, true);
  }

  private static void checkEstimate(String file, RateRatio found) {
    Golden golden = Golden.of(file);
    golden.check("ai_events", found.total().aiEvents());
    golden.check("ai_exposure", found.total().aiExposure());
    golden.check("human_events", found.total().humanEvents());
    golden.check("human_exposure", found.total().humanExposure());
    golden.check("log_ratio", found.logRatio());
    golden.check("var_greenland_robins", found.varGreenlandRobins());
    golden.check("var_linearised", found.varLinearised());
    golden.check("var_jackknife", found.varJackknife());
    golden.check("clusters", found.clusters());
    golden.check("effective_clusters_ai", found.effectiveAi());
    golden.check("effective_clusters_human", found.effectiveHuman());
    golden.check("df_welch_satterthwaite", found.df());
    golden.check("support_ai", found.support());
    golden.check("strata_with_both", found.stratumCount());
    golden.check("design_effect", found.designEffect());
  }

  private static void checkWhole(String file, RateRatio found) {
    checkEstimate(file, found);
    Golden golden = Golden.of(file);
    golden.check("ai_events_compared", found.compared().aiEvents());
    golden.check("ai_exposure_compared", found.compared().aiExposure());
    golden.check("human_events_compared", found.compared().humanEvents());
    golden.check("human_exposure_compared", found.compared().humanExposure());
    golden.check("se", found.standardError());
    golden.check("ci_low", found.interval(0.95).low());
    golden.check("ci_high", found.interval(0.95).high());
    Equivalence test = new Equivalence(found.logRatio(), found.standardError(), found.df(), 0.95);
    golden.check("p_difference", test.pDifference());
    golden.check("p_equivalence", test.pEquivalence(1.25));
    golden.check("minimum_detectable_ratio", test.minimumDetectableRatio());
  }

  @Test
  void a_day_in_the_past_sees_what_was_known_then() {
    Golden golden = Golden.of("as_of_and_look_back");
    JsonNode expected = golden.values().get("as_of_180");
    GoldenCommits then = new GoldenCommits(60, false, 180);
    RateRatio ratio = estimate(then, then.arms());
    golden.check(expected, "log_ratio", ratio.logRatio());
    golden.check(expected, "var_greenland_robins", ratio.varGreenlandRobins());
    golden.check(expected, "ai_events", ratio.total().aiEvents());
    golden.check(expected, "human_exposure", ratio.total().humanExposure());
  }

  @Test
  void periods_looked_back_at_equally_have_the_fixes_of_their_time() {
    Golden golden = Golden.of("as_of_and_look_back");
    for (JsonNode expected : golden.values().get("look_back_60")) {
      int period = expected.get("period").asInt();
      GoldenCommits then = new GoldenCommits(60, false, (period + 1) * 60 + 60);
      Observations observations = then.observations();
      RateRatio ratio = estimate(then, then.arms().where(row -> observations.month(row) == period));
      golden.check(expected, "log_ratio", ratio.logRatio());
      golden.check(expected, "var_greenland_robins", ratio.varGreenlandRobins());
      golden.check(expected, "ai_exposure", ratio.total().aiExposure());
      golden.check(expected, "human_events", ratio.total().humanEvents());
    }
  }

  private static RateRatio estimate(GoldenCommits commits, Arms arms) {
    Observations observations = commits.observations();
    return MantelHaenszel.estimate(
        Stratified.of(
            commits.klocYears(EventChoice.EVERY, true), arms, Level.FULL.strata(observations)),
        Grouping.people(observations));
  }
}
