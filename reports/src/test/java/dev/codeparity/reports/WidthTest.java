package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns of a terminal. */
class WidthTest {

  @Test
  void plain_letters_take_a_column_each() {
    assertThat(Width.of("Ann Reed")).isEqualTo(8);
    assertThat(Width.of("Jürgen Żółw")).isEqualTo(11);
  }

  @Test
  void wide_letters_and_pictures_take_two() {
    assertThat(Width.of("王小明")).isEqualTo(6);
    assertThat(Width.of("한글")).isEqualTo(4);
    assertThat(Width.of("ｶﾅ")).isEqualTo(2);
    assertThat(Width.of("ＡＢ")).isEqualTo(4);
    assertThat(Width.of("\uD83E\uDD16")).isEqualTo(2);
  }

  @Test
  void marks_on_another_letter_take_none() {
    assertThat(Width.of("e\u0301")).isEqualTo(1);
    assertThat(Width.of("a\u200db")).isEqualTo(2);
  }

  @Test
  void a_text_is_cut_and_filled_to_a_width() {
    assertThat(Width.fit("Ann", 5)).isEqualTo("Ann  ");
    assertThat(Width.fit("Annabel", 5)).isEqualTo("Anna…");
    assertThat(Width.fit("王小明", 5)).isEqualTo("王小…");
    assertThat(Width.fit("王小明", 4)).isEqualTo("王… ");
  }
}
