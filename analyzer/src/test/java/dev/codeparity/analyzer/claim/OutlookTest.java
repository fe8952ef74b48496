package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlookTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8, 1, 1.25, 4})
  void the_chances_of_all_verdicts_add_up_to_one(double ratio) {
    assertThat(sum(Outlook.of(60, 200, 1.3, 1.25, 0.95), ratio)).isCloseTo(1, within(1e-12));
    assertThat(sum(Outlook.of(900, 900, 1, 1.25, 0.95), ratio)).isCloseTo(1, within(1e-12));
  }

  @Test
  void with_423_events_in_each_arm_parity_is_said_in_four_cases_of_five() {
    Outlook outlook = Outlook.of(423, 423, 1, 1.25, 0.95);

    assertThat(outlook.chances(1).get(Verdict.PARITY)).isCloseTo(0.80, within(0.002));
    assertThat(outlook.eventsForParity()).isCloseTo(846, within(1.5));
  }

  @Test
  void parity_is_said_of_a_ratio_on_the_margin_as_often_as_its_tests_err() {
    Outlook outlook = Outlook.of(2000, 2000, 1, 1.25, 0.95);

    assertThat(outlook.chances(1.25).get(Verdict.PARITY)).isCloseTo(0.025, within(1e-6));
    assertThat(outlook.chances(0.8).get(Verdict.PARITY)).isCloseTo(0.025, within(1e-6));
  }

  @Test
  void the_least_ratio_to_be_told_is_told_in_four_cases_of_five() {
    Outlook outlook = Outlook.of(100, 100, 1, 1.25, 0.95);

    assertThat(outlook.chances(outlook.minimumDetectableRatio()).get(Verdict.WORSE))
        .isCloseTo(0.80, within(1e-6));
  }

  @Test
  void swapping_worse_and_better_inverts_the_ratio() {
    Outlook outlook = Outlook.of(60, 200, 1, 1.25, 0.95);

    assertThat(outlook.chances(1.6).get(Verdict.WORSE))
        .isCloseTo(outlook.chances(1 / 1.6).get(Verdict.BETTER), within(1e-12));
  }

  @Test
  void a_verdict_comes_the_sooner_the_more_events_a_month() {
    Outlook outlook = Outlook.of(10, 30, 1, 1.25, 0.95);
    double slow = outlook.monthsUntil(1.5, 0.8, 5).orElseThrow();
    double fast = outlook.monthsUntil(1.5, 0.8, 10).orElseThrow();

    assertThat(slow).isCloseTo(2 * fast, within(1e-6));
    assertThat(outlook.monthsUntil(5, 0.8, 1)).hasValue(0);
    assertThat(outlook.monthsUntilParity(1)).isEmpty();
  }

  private static double sum(Outlook outlook, double ratio) {
    return outlook.chances(ratio).values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
