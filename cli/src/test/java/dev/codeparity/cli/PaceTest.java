package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The time that a phase will still take. */
class PaceTest {
  private long seconds;
  private final Pace pace = new Pace(() -> seconds * 1_000_000_000L);

  private String left(String phase, long done, int after) {
    seconds += after;
    return pace.left(phase, done, 1000);
  }

  @Test
  void what_is_left_takes_as_long_as_what_was_done() {
    assertThat(left("files", 0, 0)).isEmpty();
    assertThat(left("files", 10, 3)).isEmpty();
    assertThat(left("files", 100, 57)).isEqualTo(", about 9 min left");
    assertThat(left("files", 900, 400)).isEqualTo(", under a minute left");
    assertThat(left("files", 1000, 50)).isEmpty();
  }

  @Test
  void a_new_phase_begins_anew() {
    left("files", 0, 0);
    assertThat(left("methods", 500, 60)).isEmpty();
    assertThat(left("methods", 600, 60)).isEqualTo(", about 4 min left");
  }
}
