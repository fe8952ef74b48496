package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class MeasuredCommandTest {
  @Test
  void a_busy_command_costs_processor_time_its_children_included() {
    Cost cost = bash("(for ((i = 0; i < 300000; i++)); do :; done)").cost();

    assertThat(cost.cpuSeconds()).isPositive();
    assertThat(cost.wallSeconds()).isPositive();
    assertThat(cost.peakBytes()).isPositive();
  }

  @Test
  void a_command_sees_the_variables_given() {
    var command = new MeasuredCommand(List.of("bash", "-c", "exit $CODE"), Map.of("CODE", "7"));

    assertThat(command.run().exit()).isEqualTo(7);
  }

  @Test
  void a_failing_command_has_no_cost_but_says_what_it_said() {
    assertThatThrownBy(() -> bash("echo no such thing >&2; exit 3").cost())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exited with 3")
        .hasMessageContaining("no such thing");
  }

  @Test
  void the_least_of_two_costs_has_the_most_memory() {
    assertThat(new Cost(1, 4, 10).least(new Cost(2, 3, 20))).isEqualTo(new Cost(1, 3, 20));
  }

  private static MeasuredCommand bash(String script) {
    return new MeasuredCommand(List.of("bash", "-c", script), Map.of());
  }
}
