package dev.codeparity.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codeparity.analyzer.gate.PolicyReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** The schema knows what the reader of configuration files knows. */
class ConfigurationSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Configuration.schema());

  private static boolean accepts(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA
        .validate(JsonMapper.shared().writeValueAsString(loaded), InputFormat.JSON)
        .isEmpty();
  }

  @Test
  void it_has_every_option_that_a_file_can_set() {
    List<String> keys =
        JsonMapper.shared()
            .readTree(Configuration.schema())
            .get("properties")
            .propertyNames()
            .stream()
            .toList();

    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(AnalyzeOption.keys().stream(), Stream.of("rules", "bounds")).toList());
  }

  @Test
  void it_has_every_metric_that_can_be_bound() {
    List<String> metrics =
        JsonMapper.shared()
            .readTree(Configuration.schema())
            .at("/$defs/bound/properties/metric/enum")
            .valueStream()
            .map(node -> node.asString())
            .toList();

    assertThat(metrics).isEqualTo(PolicyReader.metrics());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "margin: 1.5|true",
        "margin: 1|false",
        "exclude: ['docs/**', 'x/**']|true",
        "folow-up: 60|false",
        "bounds: [{id: a, metric: defect_density, at-most: 1.25}]|true",
        "bounds: [{id: a, metric: reviewed_commit_share, in: change, at-least: 80%}]|true",
        "bounds: [{id: a, metric: defect_density}]|false",
        "bounds: [{id: a, metric: defect_densty, at-most: 1}]|false",
        "bounds: [{id: a, metric: churn_rate, at-most: 1, at-least: 1}]|false",
      })
  void it_accepts_and_refuses_what_the_reader_does(String yaml, boolean accepted) {
    assertThat(accepts(yaml)).isEqualTo(accepted);
  }
}
