package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtOnceTest {
  private static final int FIX = 7;

  private final Observations.Builder commits = Observations.builder();

  @Test
  void fixes_that_make_one_event_each_are_no_clump() {
    assertThat(factor(0, 1, 2)).isEqualTo(1);
  }

  @Test
  void a_fix_that_mends_three_commits_widens_the_variance_of_its_arm() {
    assertThat(factor(FIX, FIX, FIX)).isEqualTo(3);
  }

  @Test
  void clumps_weigh_by_their_events() {
    assertThat(factor(FIX, FIX, 1)).isEqualTo(5.0 / 3);
  }

  /** Three AI commits, each mended once by the fix of that number, beside one human commit. */
  private double factor(int... fixes) {
    for (int i = 0; i <= fixes.length; i++) {
      commits.add(commit(i, i < fixes.length ? Label.AI_AUTHORED : Label.HUMAN));
    }
    Observations observations = commits.build();
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < fixes.length; i++) {
      events.add(i, Label.AI_AUTHORED, 3, 1, false, fixes[i]);
    }
    events.add(fixes.length, 3, 1, false);
    Study study =
        new Study(
            ComparedMetric.DEFECT_DENSITY,
            observations,
            Exposure.klocYears(observations),
            events.build());
    Arms arms = Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
    FollowUp plan = ComparedMetric.DEFECT_DENSITY.followUp(90);
    return AtOnce.of(
        study, plan, Stratified.of(study.personTime(plan), arms, Level.FULL.strata(observations)));
  }

  private static Observation commit(int number, Label label) {
    return new Observation("c" + number, number, 0, 0, 0, label, 0, 0, false, 20, 100);
  }
}
