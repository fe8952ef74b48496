package dev.codeparity.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.problem.UsageException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionValueTest {

  @Test
  void a_day_starts_at_midnight_utc_and_ends_with_its_last_second() {
    OptionValue day = value("2026-03-31");

    assertThat(day.from()).isEqualTo(Instant.parse("2026-03-31T00:00:00Z"));
    assertThat(day.through()).isEqualTo(Instant.parse("2026-03-31T23:59:59Z"));
  }

  @Test
  void a_moment_is_taken_as_it_is() {
    assertThat(value("2026-03-31T12:00:00+02:00").through())
        .isEqualTo(Instant.parse("2026-03-31T10:00:00Z"));
  }

  @Test
  void what_is_no_date_is_refused_with_an_example() {
    assertThatThrownBy(() -> value("last week").from())
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--x must be a date such as 2026-03-31 or 2026-03-31T12:00:00Z; was 'last week'");
  }

  @Test
  void a_choice_is_found_in_any_case() {
    assertThat(value("Month").choice(PeriodLength.class)).isEqualTo(PeriodLength.MONTH);
  }

  @Test
  void a_choice_that_is_not_there_is_refused_with_those_that_are() {
    assertThatThrownBy(() -> value("day").choice(PeriodLength.class))
        .isInstanceOf(UsageException.class)
        .hasMessage("--x must be one of month, quarter, year; was 'day'");
  }

  @Test
  void a_list_is_split_at_commas_and_freed_of_repeats() {
    assertThat(value(" csv,JSON,csv").choices(List.of("csv", "json")))
        .containsExactly("csv", "json");
  }

  @Test
  void a_flag_is_true_or_false() {
    assertThat(value("true").flag()).isTrue();
    assertThatThrownBy(() -> value("yes").flag())
        .isInstanceOf(UsageException.class)
        .hasMessage("--x must be true or false; was 'yes'");
  }

  private static OptionValue value(String text) {
    return new OptionValue("--x", List.of(text));
  }
}
