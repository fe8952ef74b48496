package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.survival.MeanDifference;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hazard ratio of single lives. */
class LifespansTest {
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

  private static HazardRatio fit(boolean together, double window) {
    Observations observations = observations();
    Arms arms = Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
    Grouping strata = Level.ladder().get(Level.ladder().size() - 1).strata(observations);
    return Lifespans.ofLives(
            lives(observations, together), window, arms, strata, Grouping.people(observations))
        .hazards()
        .orElseThrow();
  }

  @Test
  void lines_that_share_a_fate_count_as_each_alone() {
    HazardRatio together = fit(true, 90);
    HazardRatio alone = fit(false, 90);

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

  /**
   * Of 24 commits a size, one of two lines goes: AI's after 10 or 30 days, people's after 20 or 40.
   */
  private static Lifespans ofTwoSizes(Label ai, Label human, int smallOfAi) {
    return ofTwoSizes(ai, human, smallOfAi, 90);
  }

  private static Lifespans ofTwoSizes(Label ai, Label human, int smallOfAi, double windowDays) {
    Observations.Builder observed = Observations.builder();
    for (int i = 0; i < 2 * 24; i++) {
      int lines = i < 24 ? 2 : 2000;
      boolean ofAi = i % 24 < (i < 24 ? smallOfAi : 24 - smallOfAi);
      observed.add(
          new Observation(
              "c%02d".formatted(i),
              i,
              0,
              0,
              i,
              Map.of(ofAi ? ai : human, lines),
              i,
              0,
              false,
              365));
    }
    Observations observations = observed.build();
    Lives.Builder lives = Lives.builder(observations);
    for (int i = 0; i < 2 * 24; i++) {
      boolean ofAi = i % 24 < (i < 24 ? smallOfAi : 24 - smallOfAi);
      double days = (i < 24 ? 10 : 30) + (ofAi ? 0 : 10);
      lives.add(i, ofAi ? ai : human, days, true, 1);
      lives.add(i, ofAi ? ai : human, 365, false, 1);
    }
    Arms arms = Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
    return Lifespans.ofLives(
        lives.build(),
        windowDays,
        arms,
        Level.FULL.strata(observations),
        Grouping.people(observations));
  }

  @Test
  void mean_times_are_compared_as_if_both_sides_were_alike_in_size() {
    MeanDifference even = ofTwoSizes(Label.AI_ASSISTED, Label.HUMAN, 12).means().orElseThrow();
    MeanDifference uneven = ofTwoSizes(Label.AI_ASSISTED, Label.HUMAN, 20).means().orElseThrow();

    assertThat(even.difference()).isCloseTo(-5, within(1e-9));
    assertThat(uneven.difference()).as("more of AI's are short-lived").isCloseTo(-5, within(1e-9));
    assertThat(uneven.first()).isCloseTo(55, within(1e-9));
  }

  @Test
  void swapping_the_arms_turns_every_comparison_round() {
    Lifespans one = ofTwoSizes(Label.AI_ASSISTED, Label.HUMAN, 14);
    Lifespans other = ofTwoSizes(Label.HUMAN, Label.AI_ASSISTED, 14);

    assertThat(other.means().orElseThrow().difference())
        .isCloseTo(-one.means().orElseThrow().difference(), within(1e-12));
    assertThat(other.logRank().p()).isCloseTo(one.logRank().p(), within(1e-12));
  }

  @Test
  void without_ten_commits_a_side_there_are_no_means() {
    assertThat(ofTwoSizes(Label.AI_ASSISTED, Label.HUMAN, 24).means()).isEmpty();
  }

  @Test
  void without_an_end_in_sight_there_are_no_means() {
    assertThat(ofTwoSizes(Label.AI_ASSISTED, Label.HUMAN, 12).means()).isPresent();
    assertThat(ofTwoSizes(Label.AI_ASSISTED, Label.HUMAN, 12, 5).means()).isEmpty();
  }
}
