package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.scripts.Overdispersion.Cases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverdispersionTest {
  @Test
  void repositories_that_are_all_alike_tell_as_much_as_can_be_told() {
    assertThat(Overdispersion.weight(repeated(20, new Cases(10, 20)))).isBetween(250.0, 400.0);
  }

  @Test
  void repositories_that_have_all_or_nothing_tell_next_to_nothing() {
    List<Cases> apart =
        Stream.concat(
                repeated(10, new Cases(20, 20)).stream(), repeated(10, new Cases(0, 20)).stream())
            .toList();

    assertThat(Overdispersion.weight(apart)).isLessThan(2);
  }

  @Test
  void the_more_they_differ_the_less_they_tell() {
    List<Cases> some = List.of(new Cases(30, 40), new Cases(20, 40), new Cases(10, 40));
    List<Cases> more = List.of(new Cases(36, 40), new Cases(20, 40), new Cases(4, 40));

    assertThat(Overdispersion.weight(more)).isLessThan(Overdispersion.weight(some));
  }

  private static List<Cases> repeated(int times, Cases cases) {
    return Stream.generate(() -> cases).limit(times).toList();
  }
}
