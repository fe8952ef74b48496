package dev.codeparity.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
  @Test
  void a_named_group_is_read_where_it_took_part() {
    LinearPattern pattern = LinearPattern.compile("(?i)^(?<tool>codex)(?: (?<model>gpt-\\d))?$");

    LinearPattern.Found found = pattern.find("Codex").orElseThrow();

    assertThat(found.group("tool")).contains("Codex");
    assertThat(found.group("model")).isEmpty();
    assertThat(found.group("none")).isEmpty();
    assertThat(pattern.find("a codex")).isEmpty();
    assertThat(pattern.groups()).containsExactlyInAnyOrder("tool", "model");
  }

  @Test
  void anything_in_utf_16_can_be_searched() {
    assertThat(LinearPattern.compile("b").isIn("\u0000\ud83e\udd16b\ud83e")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"^(a+)+$", "^(a|aa)*$", "^(?:(?:a*)*)*$", "(.*a){12}$", "^(a?){30}a{30}$"})
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void patterns_on_which_others_backtrack_are_sought_in_one_pass(String expression) {
    LinearPattern pattern = LinearPattern.compile(expression);

    assertThat(pattern.isIn("a".repeat(20_000) + "!")).isFalse();
  }

  @Test
  void deep_nesting_needs_no_deep_stack() throws InterruptedException {
    String expression = "(".repeat(900) + "a" + ")".repeat(900);
    boolean[] found = new boolean[1];
    Thread thread =
        new Thread(
            null,
            () -> found[0] = LinearPattern.compile(expression).isIn("b".repeat(9) + "a"),
            "small stack",
            512 * 1024);

    thread.start();
    thread.join();

    assertThat(found[0]).isTrue();
  }

  @Test
  void what_would_take_much_memory_or_time_is_refused() {
    refused("", "must have 1 to 2000 characters");
    refused("a".repeat(2_001), "must have 1 to 2000 characters");
    refused("((a{10}){10}){11}", "repeats too much");
    refused("(a{999999999999}){2}", "repeats too much");
    refused("(?:abcdefghij){600}", "is too large");
  }

  @Test
  void what_another_syntax_has_is_refused_with_the_reason() {
    refused("(?!a)b", "has no look-around");
    refused("(a)\\1", "has no look-around and no back-references");
    refused("(", "is no regular expression");
  }

  @Test
  void a_brace_that_counts_nothing_is_no_repetition() {
    assertThat(LinearPattern.compile("^\\p{L}{2,3} \\{99999\\}$").isIn("ab {99999}")).isTrue();
  }

  private static void refused(String expression, String reason) {
    assertThatThrownBy(() -> LinearPattern.compile(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
