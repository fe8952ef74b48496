package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Signed totals by exposure. */
class ClusteredBalanceTest {

  @Test
  void limits_are_those_of_the_ratio_estimator_by_hand() {
    ClusteredBalance found =
        ClusteredBalance.of(new double[] {4, -1, 3}, new double[] {1, 1, 2}, 0.95);

    // r = 6/4; rests 2.5, -2.5, 0; error = sqrt(12.5 * 3/2) / 4; t(0.975, 2) = 4.302653
    double half = 4.302653 * Math.sqrt(18.75) / 4;
    assertThat(found.rate()).hasValue(1.5);
    assertThat(found.limits().orElseThrow().low()).isCloseTo(1.5 - half, within(1e-6));
    assertThat(found.limits().orElseThrow().high()).isCloseTo(1.5 + half, within(1e-6));
  }

  @Test
  void one_or_two_clusters_have_no_limits() {
    assertThat(ClusteredBalance.of(new double[] {-2, 0}, new double[] {1, 0}, 0.95).limits())
        .isEmpty();
    assertThat(ClusteredBalance.of(new double[] {-2, 1}, new double[] {1, 1}, 0.95).limits())
        .isEmpty();
  }

  @Test
  void without_exposure_there_is_no_rate() {
    assertThat(ClusteredBalance.of(new double[] {1}, new double[] {0}, 0.95).rate()).isEmpty();
  }
}
