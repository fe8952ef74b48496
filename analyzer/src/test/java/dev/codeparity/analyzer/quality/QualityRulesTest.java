package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QualityRulesTest {
  @Test
  void the_list_of_our_rules_says_what_PMD_says_of_them() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(QualityRules.class.getResourceAsStream("quality-rules.xml"))) {
      QualityRules loaded = QualityRules.parse("loaded", new String(stream.readAllBytes(), UTF_8));

      assertThat(QualityRules.standard().rules()).isEqualTo(loaded.rules());
      assertThat(QualityRules.standard().pathsMatter()).isEqualTo(loaded.pathsMatter());
    }
  }

  @Test
  void each_of_our_rules_has_a_reason() {
    QualityRules rules = QualityRules.standard();

    assertThat(rules.rules())
        .allSatisfy(
            rule ->
                assertThat(rules.why(rule)).hasValueSatisfying(w -> assertThat(w).isNotBlank()));
  }
}
