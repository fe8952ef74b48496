package dev.codeparity.analyzer.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private static Interval mean(double[] units, String seed) {
    return Bootstrap.ofUnits(units, SeededRandom.of(List.of(seed)))
        .percentile(drawn -> Arrays.stream(drawn).average().orElseThrow(), 0.95);
  }

  @Test
  void the_interval_of_a_mean_is_about_that_of_normal_theory() {
    double[] units = IntStream.range(0, 400).mapToDouble(i -> i % 20).toArray();
    Interval limits = mean(units, "a");

    double half = 1.96 * Math.sqrt(33.25 / 400);
    assertThat(limits.low()).isCloseTo(9.5 - half, within(0.05));
    assertThat(limits.high()).isCloseTo(9.5 + half, within(0.05));
  }

  @Test
  void the_seed_fixes_every_draw() {
    double[] units = {1, 5, 2, 8};

    assertThat(mean(units, "a")).isEqualTo(mean(units, "a"));
    assertThat(Bootstrap.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
  }
}
