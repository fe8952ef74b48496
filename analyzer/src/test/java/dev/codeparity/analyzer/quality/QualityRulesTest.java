package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
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

  /**
   * What the code of a rule looks at: its class, its priority and its properties, XPath included.
   */
  private static String told(Rule rule) {
    String properties =
        rule.getPropertyDescriptors().stream()
            .map(property -> property.name() + "=" + rule.getProperty(property))
            .sorted()
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        rule.getName(),
        rule.getLanguage().getId(),
        rule.getRuleClass(),
        rule.getPriority().toString(),
        rule.getMessage(),
        properties);
  }

  @Test
  void our_rules_cut_out_of_their_categories_are_those_that_PMD_loads() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(QualityRules.class.getResourceAsStream("quality-rules.xml"))) {
      RuleSet loaded =
          new RuleSetLoader().loadFromString("rules.xml", new String(stream.readAllBytes(), UTF_8));

      assertThat(QualityRules.standard().gate().all().getRules())
          .extracting(QualityRulesTest::told)
          .containsExactlyInAnyOrderElementsOf(
              loaded.getRules().stream().map(QualityRulesTest::told).toList());
    }
  }
}
