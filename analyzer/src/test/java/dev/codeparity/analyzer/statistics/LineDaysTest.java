package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDaysTest {
  @Test
  void exposure_ends_line_by_line_when_lines_go() {
    Observations.Builder builder = Observations.builder();
    int number = builder.add(new Observation("c", 0, 0, 0, 0, Label.HUMAN, 0, 0, false, 10, 100));
    Observations observations = builder.build();
    Events gone =
        Events.builder(observations).add(number, 5, 4, false).add(number, 20, 6, false).build();
    Exposure days = LineDays.of(observations, gone);

    assertThat(days.between(0, 0, 7)).isEqualTo(10 * 5 + 6 * 2);
    assertThat(days.between(0, 7, 30)).isEqualTo(6 * 13);
    assertThat(days.between(0, 30, 90)).isZero();
    assertThat(days.between(0, 0, 90))
        .isEqualTo(days.between(0, 0, 7) + days.between(0, 7, 30) + days.between(0, 30, 90));
  }
}
