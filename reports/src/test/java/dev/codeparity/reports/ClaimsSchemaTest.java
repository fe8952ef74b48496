package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.PublicClaims;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schema accepts and refuses what the reader of claims files does. */
class ClaimsSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ClaimsFile.schema());

  private static boolean accepts(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = JsonMapper.shared().writeValueAsString(loaded);
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  @Test
  void the_claims_that_a_project_begins_with_fit() {
    assertThat(accepts(PublicClaims.text())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: a, expect: parity, metric: revert_rate, margin: 1.5, by: '2027-01-01'}",
        "{id: a, expect: worsening, tools: [Cursor], from: '2026-01-01', as-of: '2026-06-30'}",
        "{id: a, expect: share_at_least, of: ai_commits, share: 0.5, paths: 'src/**'}",
        "{id: a, expect: outpaces_oversight, ai: authored, mixed: human}",
      })
  void what_the_reader_understands_fits(String claim) {
    String yaml = "version: 1\nclaims: [" + claim + "]\n";

    assertThat(ClaimsFile.read("claims.yml", yaml).claims()).hasSize(1);
    assertThat(accepts(yaml)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: a}",
        "{id: A, expect: parity}",
        "{id: a, expect: better}",
        "{id: a, expect: parity, days: 3}",
        "{id: a, expect: parity, margin: 1}",
        "{id: a, expect: accelerating, by: '2027-01-01'}",
        "{id: a, expect: factor_at_least, factor: 10}",
        "{id: a, expect: parity, unknown: 1}",
      })
  void what_the_reader_refuses_does_not_fit(String claim) {
    assertThat(accepts("version: 1\nclaims: [" + claim + "]\n")).isFalse();
  }

  @Test
  void looks_are_once_any_or_so_many() {
    for (String looks : List.of("once", "any", "2", "12")) {
      assertThat(accepts("version: 1\nlooks: " + looks + "\nclaims: []\n")).isTrue();
    }
    for (String looks : List.of("1", "13", "never")) {
      assertThat(accepts("version: 1\nlooks: " + looks + "\nclaims: []\n")).isFalse();
    }
  }
}
