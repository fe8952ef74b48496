package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelsGoldenTest {
  @Test
  void negative_binomial_counts_have_main_effects_and_a_sandwich_with_theta_held() {
    Golden golden = Golden.of("negative_binomial");
    GoldenCommits commits = new GoldenCommits(60, false);
    Arms arms = commits.arms();
    NegativeBinomialRatio fit =
        NegativeBinomialRatio.fit(
                commits.observations(),
                commits.klocYears(EventChoice.EVERY, true),
                arms,
                Grouping.people(commits.observations()))
            .orElseThrow();
    golden.check(golden.values().get("coefficients"), "ai", fit.logRatio());
    golden.check(golden.values().get("se_model"), "ai", fit.seModel());
    golden.check(golden.values().get("se_cluster"), "ai", fit.seCluster());
    golden.check("theta", fit.theta());
  }

  @Test
  void overlap_weights_make_the_arms_alike() {
    Golden golden = Golden.of("overlap_weighted");
    GoldenCommits commits = new GoldenCommits(60, true);
    Arms arms = commits.arms();
    OverlapWeighted fit =
        OverlapWeighted.fit(
                commits.observations(),
                commits.klocYears(EventChoice.EVERY, true),
                arms,
                Grouping.people(commits.observations()))
            .orElseThrow();
    golden.check("log_ratio", fit.logRatio());
  }

  @Test
  void the_hazard_of_a_first_fix_is_coxs() {
    GoldenCommits commits = new GoldenCommits(60, false);
    Observations observations = commits.observations();
    Arms arms = commits.arms();
    HazardRatio fit =
        Lifespans.ofFirst(
                observations,
                commits.fixes(),
                new FollowUp(90, true, EventChoice.EVERY, true, false),
                arms,
                Level.FULL.strata(observations),
                Grouping.people(observations))
            .hazards()
            .orElseThrow();
    Golden golden = Golden.of("time_to_first_fix");
    JsonNode expected = golden.values().get("cox");
    golden.check(expected.get("coefficients"), "ai", fit.logRatio());
    golden.check(expected, "se_model", fit.seModel());
    double withoutFactor = fit.seCluster() * Math.sqrt((fit.clusters() - 1.0) / fit.clusters());
    golden.check(expected, "se_robust", withoutFactor);
  }

  @Test
  void the_one_step_error_of_overlap_weights_is_near_that_of_leaving_out() {
    GoldenCommits commits = new GoldenCommits(60, true);
    Observations observations = commits.observations();
    Arms arms = commits.arms();
    PersonTime time = commits.klocYears(EventChoice.EVERY, true);
    Grouping people = Grouping.people(observations);
    OverlapWeighted whole = OverlapWeighted.fit(observations, time, arms, people).orElseThrow();

    double squares = 0;
    for (int g = 0; g < people.count(); g++) {
      int left = g;
      Arms others = arms.where(row -> people.of(row) != left);
      double without =
          OverlapWeighted.fit(observations, time, others, people).orElseThrow().logRatio();
      squares += (without - whole.logRatio()) * (without - whole.logRatio());
    }
    double leavingOut = Math.sqrt((people.count() - 1.0) / people.count() * squares);

    assertThat(whole.standardError()).isCloseTo(leavingOut, within(0.25 * leavingOut));
  }

  @Test
  void the_factor_of_a_campaign_is_a_ratio_of_exact_rates() {
    Golden golden = Golden.of("campaign_factor");
    for (JsonNode expected : golden.values().get("cases")) {
      long before = expected.get("before").asLong();
      long after = expected.get("after").asLong();
      Campaign campaign =
          Campaign.of(
              before,
              expected.get("before_exposure").asDouble(),
              after,
              expected.get("after_exposure").asDouble(),
              0.95);
      if (after > 0) {
        golden.check(expected, "factor", campaign.factor());
        golden.check(expected, "factor_high", campaign.exact().high());
        golden.check(expected, "midp_high", campaign.midP().high());
      } else {
        assertThat(campaign.factor()).isInfinite();
        assertThat(campaign.exact().high()).isInfinite();
      }
      golden.check(expected, "factor_low", campaign.exact().low());
      golden.check(expected, "midp_low", campaign.midP().low());
      golden.check(expected, "p_at_least", campaign.pAtLeast(expected.get("at_least").asDouble()));
    }
  }

  @Test
  void a_factor_of_1000_needs_thousands_of_events_before_and_none_after() {
    Golden golden = Golden.of("campaign_factor");
    golden.check("events_needed_none_after", (double) Campaign.eventsNeeded(1000, 0.95));
  }
}
