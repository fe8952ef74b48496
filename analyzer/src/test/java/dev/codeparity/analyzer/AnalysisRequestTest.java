package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisRequestTest {
  private static final AnalysisRequest DEFAULTS = AnalysisRequest.defaults(Path.of("repository"));

  @Test
  void a_rebuilt_request_equals_its_original() {
    assertThat(DEFAULTS.toBuilder().build()).isEqualTo(DEFAULTS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.8, -2, 11, Double.NaN, Double.POSITIVE_INFINITY})
  void a_margin_that_is_no_ratio_above_one_is_refused(double margin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.toBuilder().margin(margin).build())
        .withMessageStartingWith("margin must be")
        .withMessageEndingWith("was " + margin);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.49, 1, Double.NaN})
  void a_confidence_out_of_range_is_refused(double confidence) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.toBuilder().confidence(confidence).build())
        .withMessageStartingWith("confidence must be");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 366})
  void a_follow_up_out_of_range_is_refused(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.toBuilder().followUpDays(days).build())
        .withMessage("follow-up must be whole days, 1 to 365, was " + days);
  }

  @Test
  void a_glob_that_does_not_compile_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFAULTS.toBuilder().excludes(List.of("{a,b")).build())
        .withMessageContaining("exclude")
        .withMessageContaining("'{a,b'");
  }

  @Test
  void since_after_until_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DEFAULTS.toBuilder()
                    .since(Instant.parse("2026-02-01T00:00:00Z"))
                    .until(Instant.parse("2026-01-01T00:00:00Z"))
                    .build())
        .withMessage("since must not be after until");
  }
}
