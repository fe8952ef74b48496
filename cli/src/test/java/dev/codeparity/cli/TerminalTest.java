package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void colours_are_for_terminals() {
    assertThat(Terminal.colours(true, Map.of("TERM", "xterm"))).isTrue();
    assertThat(Terminal.colours(false, Map.of("TERM", "xterm"))).isFalse();
  }

  @Test
  void no_color_wins_even_when_empty() {
    assertThat(Terminal.colours(true, Map.of("NO_COLOR", "", "CLICOLOR_FORCE", "1"))).isFalse();
  }

  @Test
  void colours_can_be_forced_into_a_pipe() {
    assertThat(Terminal.colours(false, Map.of("CLICOLOR_FORCE", "1"))).isTrue();
  }

  @Test
  void a_dumb_terminal_gets_no_colours() {
    assertThat(Terminal.colours(true, Map.of("TERM", "dumb"))).isFalse();
  }
}
