package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every form in which AI and automation were seen to be recorded has its rule, or its place. */
class KnownFormsTest {
  private static List<String[]> forms() throws IOException {
    try (InputStream file =
        KnownFormsTest.class.getResourceAsStream("/provenance/known-forms.tsv")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  @Test
  void each_known_form_has_a_rule_or_a_test_of_its_own() throws IOException {
    Set<String> rules =
        AttributionRules.builtIn().rules().stream()
            .map(AttributionRule::id)
            .collect(Collectors.toSet());

    assertThat(forms()).hasSize(264);
    assertThat(forms())
        .allSatisfy(
            form -> {
              if (form[1].isEmpty()) {
                assertThat(form[2]).as(form[0]).isNotEmpty();
              } else {
                assertThat(rules).as(form[0]).contains(form[1]);
              }
            });
  }
}
