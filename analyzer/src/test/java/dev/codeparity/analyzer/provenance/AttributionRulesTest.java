package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionRulesTest {
  private static final Attributor ATTRIBUTOR = new Attributor();

  static Stream<AttributionRule> rules() {
    return AttributionRules.builtIn().rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_rule_sees_its_example(AttributionRule rule) {
    assertThat(seen(rule, rule.positive())).contains(rule.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void no_rule_sees_its_counterexample(AttributionRule rule) {
    assertThat(rule.negative()).isNotEmpty();
    assertThat(seen(rule, rule.negative())).doesNotContain(rule.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_rule_names_where_its_form_was_seen(AttributionRule rule) {
    assertThat(rule.source()).isNotBlank();
    assertThat(rule.origin()).isEqualTo("built-in");
    assertThat(rule.id()).matches("[a-z0-9-]+");
  }

  @Test
  void ids_are_unique() {
    assertThat(rules().map(AttributionRule::id)).doesNotHaveDuplicates().hasSizeGreaterThan(200);
  }

  @Test
  void the_hash_follows_what_the_rules_decide() {
    List<AttributionRule> rules = AttributionRules.builtIn().rules();

    String all = new AttributionRules(rules).sha256();

    assertThat(all).matches("[0-9a-f]{64}").isEqualTo(AttributionRules.builtIn().sha256());
    assertThat(new AttributionRules(rules.subList(1, rules.size())).sha256()).isNotEqualTo(all);
  }

  @Test
  void the_words_of_a_rule_only_save_time() {
    Attributor slow =
        new Attributor(
            new AttributionRules(rules().map(AttributionRulesTest::withoutWords).toList()));

    rules()
        .flatMap(rule -> Stream.of(rule.positive(), rule.negative()))
        .map(cell -> Commits.example(cell, true))
        .forEach(
            commit -> assertThat(ATTRIBUTOR.attribute(commit)).isEqualTo(slow.attribute(commit)));
  }

  private static AttributionRule withoutWords(AttributionRule rule) {
    return new AttributionRule(
        rule.id(),
        rule.channel(),
        rule.field(),
        rule.keys(),
        List.of(),
        rule.pattern(),
        rule.unless(),
        rule.tool(),
        rule.provenance(),
        rule.confidence(),
        rule.besideOnly(),
        rule.positive(),
        rule.negative(),
        rule.source(),
        rule.note(),
        rule.origin());
  }

  private static List<String> seen(AttributionRule rule, String example) {
    boolean merge = rule.field() == RuleField.MERGE_SUBJECT;
    if (rule.channel() == Channel.GIT_NOTE || rule.channel() == Channel.AGENT_TRACE) {
      return seenInRecord(rule, example);
    }
    return ATTRIBUTOR.attribute(Commits.example(example, merge)).evidence().stream()
        .map(Evidence::ruleId)
        .toList();
  }

  /** In a commit that adds lines of each source and is AI's besides, so that all is shown. */
  private static List<String> seenInRecord(AttributionRule rule, String example) {
    LineRecord record = RecordText.read(rule.keys().get(0), example.replace("\\n", "\n"));
    return ATTRIBUTOR
        .attribute(
            Commits.saying("Add", "", "Co-Authored-By: Claude <noreply@anthropic.com>"),
            RecordText.addedOfEach(record))
        .evidence()
        .stream()
        .map(Evidence::ruleId)
        .toList();
  }
}
