package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EventsInTurnTest {
  private static final long SECONDS_A_DAY = 86_400;
  private static final FollowUp PLAN = ComparedMetric.DEFECT_DENSITY.followUp(90);

  private final Observations.Builder commits = Observations.builder();

  @Test
  void limits_that_hold_over_all_looks_hold_the_exact_ones() {
    Table table = table(6, 2, false);
    Interval exact = ExactRateRatio.of(table.within).midPInterval(0.95).orElseThrow();
    Interval anytime = limits(table, 1);
    assertThat(anytime.low()).isLessThan(exact.low());
    assertThat(anytime.high()).isGreaterThan(exact.high());
  }

  @Test
  void many_events_of_one_arm_alone_speak_at_last() {
    assertThat(limits(table(30, 5, false), 1).low()).isGreaterThan(1);
  }

  @Test
  void clusters_widen_the_limits() {
    Table table = table(30, 5, false);
    assertThat(limits(table, 2).low()).isLessThan(limits(table, 1).low());
  }

  @Test
  void a_few_events_bound_nothing() {
    assertThat(limits(table(1, 1, false), 1)).isEqualTo(new Interval(0, Double.POSITIVE_INFINITY));
  }

  @Test
  void a_ratio_is_excluded_where_the_limits_leave_it_out() {
    Table table = table(30, 5, false);
    Interval limits = limits(table, 1);
    EventsInTurn events = EventsInTurn.of(table.study, PLAN, table.within, 1);

    assertThat(events.excludes(limits.low() * 0.999, 0.95)).isTrue();
    assertThat(events.excludes(limits.low() * 1.001, 0.95)).isFalse();
    assertThat(events.excludes(limits.high() * 0.999, 0.95)).isFalse();
    assertThat(events.excludes(limits.high() * 1.001, 0.95)).isTrue();
  }

  @Test
  void swapping_the_arms_inverts_the_limits() {
    Interval one = limits(table(20, 4, false), 1);
    Interval other = new EventsInTurnTest().swapped();
    assertThat(other.low()).isCloseTo(1 / one.high(), within(1e-9));
    assertThat(other.high()).isCloseTo(1 / one.low(), within(1e-9));
  }

  private Interval swapped() {
    return limits(table(20, 4, true), 1);
  }

  private record Table(Study study, Stratified within) {}

  private static Interval limits(Table table, double designEffect) {
    return EventsInTurn.of(table.study, PLAN, table.within, designEffect).limits(0.95);
  }

  /** Forty commits an arm, as many of them mended as it says. */
  private Table table(int ai, int human, boolean swapped) {
    for (int i = 0; i < 80; i++) {
      boolean isAi = i % 2 == 0 != swapped;
      commits.add(commit(i, isAi ? Label.AI_AUTHORED : Label.HUMAN));
    }
    Observations observations = commits.build();
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < ai; i++) {
      events.add(2 * i, 1 + i / 8.0, 1, false);
    }
    for (int i = 0; i < human; i++) {
      events.add(2 * i + 1, 1 + i / 8.0, 1, false);
    }
    Study study =
        new Study(
            ComparedMetric.DEFECT_DENSITY,
            observations,
            Exposure.klocYears(observations),
            events.build());
    Arms arms = Arms.of(observations, AiArm.ANY, MixedArm.EXCLUDE, row -> true);
    return new Table(
        study, Stratified.of(study.personTime(PLAN), arms, Level.FULL.strata(observations)));
  }

  private static Observation commit(int number, Label label) {
    long landing = number / 2 * SECONDS_A_DAY / 10;
    return new Observation("c" + number, landing, 0, 0, 0, label, 0, 0, false, 20, 100);
  }
}
