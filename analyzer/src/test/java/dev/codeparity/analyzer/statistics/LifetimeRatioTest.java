package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hazard ratio of single lives. */
class LifetimeRatioTest {
  private static final int COMMITS = 12;

  private static Observations observations() {
    Observations.Builder builder = Observations.builder();
    for (int i = 0; i < COMMITS; i++) {
      Label label = i % 2 == 0 ? Label.AI_ASSISTED : Label.HUMAN;
      builder.add(new Observation("c" + i, i, 0, 0, i, Map.of(label, 100), i % 5, 0, false, 365));
    }
    return builder.build();
  }

  /** Of ten lines of commit i, some go after 3 days, some after 8; AI's more and earlier. */
  private static Lives lives(Observations observations, boolean together) {
    Lives.Builder lives = Lives.builder(observations);
    for (int i = 0; i < COMMITS; i++) {
      Label label = i % 2 == 0 ? Label.AI_ASSISTED : Label.HUMAN;
      int first = i % 2 == 0 ? 4 + i % 3 : 1 + i % 2;
      add(lives, i, label, 3, true, first, together);
      add(lives, i, label, 8, true, 2, together);
      add(lives, i, label, 365, false, 8 - first, together);
    }
    return lives.build();
  }

  private static void add(
      Lives.Builder lives,
      int number,
      Label label,
      double days,
      boolean ended,
      int count,
      boolean together) {
    for (int i = 0; i < (together ? 1 : count); i++) {
      lives.add(number, label, days, ended, together ? count : 1);
    }
  }

  private static LifetimeRatio fit(boolean together, double window) {
    Observations observations = observations();
    Arms arms = Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
    Grouping strata = Level.ladder().get(Level.ladder().size() - 1).strata(observations, arms);
    return LifetimeRatio.fit(
            lives(observations, together),
            window,
            arms,
            strata,
            Grouping.people(observations, arms))
        .orElseThrow();
  }

  @Test
  void lines_that_share_a_fate_count_as_each_alone() {
    LifetimeRatio together = fit(true, 90);
    LifetimeRatio alone = fit(false, 90);

    assertThat(together.logRatio()).isCloseTo(alone.logRatio(), within(1e-9));
    assertThat(together.seCluster()).isCloseTo(alone.seCluster(), within(1e-9));
    assertThat(together.clusters()).isEqualTo(5);
  }

  @Test
  void lines_that_go_sooner_have_the_higher_hazard_and_what_goes_after_the_window_is_not_seen() {
    assertThat(fit(true, 90).logRatio()).isBetween(Math.log(1.5), Math.log(4));
    assertThat(fit(true, 90).inverse().logRatio()).isNegative();
    assertThat(fit(true, 5).logRatio()).isGreaterThan(fit(true, 90).logRatio());
  }
}
