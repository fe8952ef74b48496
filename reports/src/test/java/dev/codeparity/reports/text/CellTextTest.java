package dev.codeparity.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", " =1", "\uFF1D1"})
  void a_formula_gets_an_apostrophe(String text) {
    assertThat(CellText.safe(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", " =1", "'=1", "''+1", "'quoted'", "'", "plain", "", "@a"})
  void what_is_read_back_is_what_was_written(String text) {
    assertThat(CellText.unguarded(CellText.safe(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 0.1, 1.0 / 3, 2.0 / 7, 1e-9, 123456.78901234567, 0.1 + 0.2})
  void an_exact_number_is_read_back_as_it_was(double value) {
    assertThat(Double.parseDouble(Decimals.exact(value))).isEqualTo(value);
    assertThat(Decimals.exact(0.25)).isEqualTo("0.25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r=1", "\tplain"})
  void a_tab_or_return_that_starts_a_formula_becomes_space_behind_an_apostrophe(String text) {
    assertThat(CellText.safe(text)).isEqualTo("' " + text.substring(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "a=b", "'quoted'", "日本語", "naïve 🚀", "a-b+c@d"})
  void ordinary_text_stays(String text) {
    assertThat(CellText.safe(text)).isEqualTo(text);
  }

  @Test
  void terminal_escapes_lose_their_power() {
    assertThat(CellText.visible("\u001B[31mred\u001B]0;title\u0007\u009B2J"))
        .isEqualTo("\uFFFD[31mred\uFFFD]0;title\uFFFD\uFFFD2J");
  }

  @Test
  void marks_that_turn_the_reading_direction_lose_their_power() {
    assertThat(CellText.visible("a\u202Eb\u2066c\u200Fd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void line_breaks_of_every_kind_become_spaces() {
    assertThat(CellText.visible("a\nb\r\nc\u2028d")).isEqualTo("a b  c d");
  }

  @Test
  void half_a_surrogate_pair_is_replaced() {
    assertThat(CellText.visible("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void a_text_of_unreasonable_length_is_cut() {
    assertThat(CellText.safe("x".repeat(1_000_000))).hasSize(10_000);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "100, 100",
    "1e22, 10000000000000000000000",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "1e-7, 0.0000001",
    "1e-300, 0",
    "123456.789012345, 123456.789",
    "-2.5, -2.5",
    "1e10, 10000000000"
  })
  void a_number_has_ten_digits_and_no_exponent(double value, String text) {
    assertThat(Decimals.text(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void what_is_not_finite_is_empty(double value) {
    assertThat(Decimals.text(value)).isEmpty();
  }
}
