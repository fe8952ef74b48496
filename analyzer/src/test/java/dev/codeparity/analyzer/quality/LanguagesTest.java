package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Code in other languages than Java. */
class LanguagesTest {
  private final QualityRules rules = QualityRules.standard();

  private List<String> found(String path, String... lines) {
    FileViolations found =
        Objects.requireNonNull(
            new PmdRun(rules)
                .analyse(List.of(new SourceText("aa", path, String.join("\n", lines) + "\n")))
                .get("aa"));
    assertThat(found.problem()).isEmpty();
    return found.violations().stream()
        .map(v -> rules.rules().get(v.rule()))
        .map(rule -> rule.language() + " " + rule.name())
        .toList();
  }

  @Test
  void kotlin_is_judged_by_rules_for_kotlin() {
    assertThat(
            found(
                "A.kt",
                "class A(val a: Int) {",
                "  override fun equals(other: Any?): Boolean { return true }",
                "}"))
        .containsExactly("KOTLIN OverrideBothEqualsAndHashcode");
  }

  @Test
  void java_script_is_judged_by_rules_for_java_script() {
    assertThat(found("a.js", "function f(a) {", "  return parseInt(a);", "}"))
        .containsExactly("JAVASCRIPT UseBaseWithParseInt");
  }

  @Test
  void java_is_judged_by_rules_for_java() {
    assertThat(found("A.java", "class A { public boolean equals(Object o) { return o == this; } }"))
        .containsExactly("JAVA OverrideBothEqualsAndHashcode");
  }

  @Test
  void each_rule_that_comes_with_the_program_says_why_it_needs_no_types() {
    assertThat(rules.rules()).allSatisfy(rule -> assertThat(rules.why(rule)).isPresent());
    assertThat(rules.rules()).extracting(QualityRule::language).contains(QualityLanguage.values());
  }
}
