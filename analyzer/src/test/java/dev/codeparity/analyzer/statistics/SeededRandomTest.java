package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {
  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  @Test
  void the_same_texts_give_the_same_order_on_every_machine() {
    assertThat(SeededRandom.of(List.of("head", "1")).shuffled(TEN))
        .containsExactly(8, 6, 5, 7, 0, 9, 3, 4, 1, 2);
  }

  @Test
  void another_text_gives_another_order() {
    assertThat(SeededRandom.of(List.of("head", "2")).shuffled(TEN))
        .containsExactlyInAnyOrderElementsOf(TEN)
        .isNotEqualTo(SeededRandom.of(List.of("head", "1")).shuffled(TEN));
  }

  @Test
  void where_one_text_ends_matters() {
    assertThat(SeededRandom.of(List.of("hea", "d1")).shuffled(TEN))
        .isNotEqualTo(SeededRandom.of(List.of("head", "1")).shuffled(TEN));
  }
}
