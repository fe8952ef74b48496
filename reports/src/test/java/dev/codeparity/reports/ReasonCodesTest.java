package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.Reason;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes in tables are told in {@code docs}. */
class ReasonCodesTest {
  private static final Path DOCS = Path.of("../docs/statistics.md");

  @ParameterizedTest
  @EnumSource(Reason.class)
  void every_reason_of_a_verdict_is_told(Reason reason) {
    assertThat(DOCS).content(UTF_8).contains("`" + reason.name() + "`");
  }
}
