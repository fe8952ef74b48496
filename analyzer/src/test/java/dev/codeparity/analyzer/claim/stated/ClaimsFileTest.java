package dev.codeparity.analyzer.claim.stated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.claim.Expectation;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsFileTest {
  private static List<StatedClaim> read(String... lines) {
    return ClaimsFile.read("claims.yml", String.join("\n", lines)).claims();
  }

  @Test
  void a_claim_has_a_metric_a_population_and_an_expectation() {
    StatedClaim claim =
        read(
                "version: 1",
                "claims:",
                "- id: reverts-in-spring",
                "  says: AI work is reverted no more often",
                "  expect: not_worse",
                "  metric: revert_rate",
                "  from: 2026-03-01",
                "  to: 2026-05-31",
                "  tools: [Claude Code, Cursor]",
                "  authors: dev@example.org",
                "  paths: ['src/**']",
                "  as-of: 2026-06-30",
                "  ai: authored",
                "  margin: 1.5")
            .get(0);

    assertThat(claim.id()).isEqualTo("reverts-in-spring");
    assertThat(claim.says()).isEqualTo("AI work is reverted no more often");
    assertThat(claim.expected())
        .isEqualTo(
            new Expected.Ratio(
                ComparedMetric.REVERT_RATE, Expectation.NOT_WORSE, Optional.empty()));
    assertThat(claim.population())
        .isEqualTo(
            new Population(
                Optional.of(LocalDate.of(2026, 3, 1)),
                Optional.of(LocalDate.of(2026, 5, 31)),
                List.of("Claude Code", "Cursor"),
                List.of("dev@example.org"),
                List.of("src/**"),
                Optional.of(LocalDate.of(2026, 6, 30)),
                Optional.of(AiSide.AUTHORED),
                Optional.empty()));
    assertThat(claim.margin()).isEqualTo(1.5);
    assertThat(claim.somewhat()).isEqualTo(2);
  }

  @Test
  void the_public_claims_are_a_claims_file() {
    assertThat(PublicClaims.claims().claims())
        .extracting(claim -> claim.expected().id())
        .containsExactly(
            "somewhat_worse",
            "parity",
            "strictly_better",
            "all_of",
            "factor_at_least",
            "human_years_at_least",
            "no_human_code",
            "accelerating",
            "outpaces_oversight");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expect: better|3:11: 'expect' must be one of",
        "expect: partiy|did you mean 'parity'?",
        "expekt: parity|3:3: no field 'expekt' here: did you mean 'expect'?",
        "metric: defects|must be one of defect_density,",
        "margin: 1|3:11: 'margin' must be a number above 1 and at most 10; was '1'",
        "margin: wide|was 'wide'",
        "days: 3|3:9: 'days' goes with other expectations; 'parity' has metric, margin,",
        "paths: ['[']|3:10: 'paths' must be globs such as",
        "from: 2026-13-01|3:9: 'from' must be a day such as 2026-12-31; was '2026-13-01'",
        "tools: {a: b}|3:10: 'tools' must be a list of single values",
        "all-of: [other]|'all-of' names 'other', which no claim above is",
      })
  void what_is_not_understood_is_said_with_its_place(String line, String expected) {
    assertThatThrownBy(
            () ->
                read(
                    "version: 1",
                    "claims: [{id: one,",
                    "  " + line + "}]".replace("}]", ""),
                    line.startsWith("exp") || line.startsWith("all")
                        ? "  }]"
                        : "  , expect: parity}]"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("claims.yml:3:")
        .hasMessageContaining(expected);
  }

  @Test
  void a_file_of_another_version_is_refused() {
    assertThatThrownBy(() -> read("version: 2", "claims: []"))
        .isInstanceOf(UsageException.class)
        .hasMessage("claims.yml:1:1: needs 'version: 1', the only version there is");
  }

  @Test
  void an_id_stands_once() {
    assertThatThrownBy(
            () ->
                read(
                    "version: 1",
                    "claims:",
                    "- {id: one, expect: parity}",
                    "- {id: one, expect: worse}"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("claims.yml:4:8: 'id' 'one' is there twice");
  }

  @Test
  void text_that_is_not_yaml_is_refused_with_its_place() {
    assertThatThrownBy(() -> read("version: 1", "claims: [", "- id: x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("claims.yml:3:1: not YAML");
  }
}
