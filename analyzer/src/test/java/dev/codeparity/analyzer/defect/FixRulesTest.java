package dev.codeparity.analyzer.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.problem.UsageException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixRulesTest {
  private static final FixRules RULES = FixRules.builtIn();

  static Stream<FixRule> rules() {
    return RULES.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_matches_its_positive_example_and_not_its_negative_one(FixRule rule) {
    assertThat(matches(rule, rule.positive())).as(rule.positive()).isTrue();
    assertThat(matches(rule, rule.negative())).as(rule.negative()).isFalse();
  }

  @Test
  void the_file_of_rules_has_a_hash() {
    assertThat(RULES.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void a_line_with_missing_columns_is_named() {
    assertThatThrownBy(() -> FixRules.parse("my.tsv", "# none\na\tfix\tsubject\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage("my.tsv:2: a rule has 7 columns between tabs, this has 3");
  }

  @Test
  void a_pattern_that_does_not_compile_is_named() {
    assertThatThrownBy(() -> FixRules.parse("my.tsv", "a\tfix\tsubject\t\t(\ta\tb\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("my.tsv:1: pattern: ");
  }

  @Test
  void an_unknown_effect_is_named() {
    assertThatThrownBy(() -> FixRules.parse("my.tsv", "a\tmend\tsubject\t\ta\ta\tb\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage("my.tsv:1: effect 'mend', field 'subject': there is none such");
  }

  @Test
  void an_id_that_comes_twice_is_named() {
    String line = "a\tfix\tsubject\t\ta\ta\tb\n";
    assertThatThrownBy(() -> FixRules.parse("my.tsv", line + line))
        .isInstanceOf(UsageException.class)
        .hasMessage("my.tsv:2: rule a exists already");
  }

  @Test
  void a_named_part_stands_for_its_pattern() {
    var rules =
        FixRules.parse("my.tsv", "let\tx\t(?:a|b)\na\tweak:2\tsubject\t\t{{x}}c\tac\tc\n").rules();

    assertThat(rules.get(0).pattern().pattern()).isEqualTo("(?:a|b)c");
    assertThat(rules.get(0).points()).isEqualTo(2);
  }

  @Test
  void a_name_that_nothing_has_is_named() {
    assertThatThrownBy(() -> FixRules.parse("my.tsv", "a\tfix\tsubject\t\t{{x}}\ta\tb\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage("my.tsv:1: nothing is called x");
  }

  @Test
  void points_beside_weak_evidence_are_an_error() {
    assertThatThrownBy(() -> FixRules.parse("my.tsv", "a\tfix:2\tsubject\t\ta\ta\tb\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("my.tsv:1: effect 'fix:2'");
  }

  private static boolean matches(FixRule rule, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean tried = rule.needs().isEmpty() || rule.needs().stream().anyMatch(lower::contains);
    return tried && rule.pattern().matcher(text).find();
  }
}
