package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.history.Person;
import dev.codeparity.analyzer.problem.UsageException;
import org.junit.jupiter.api.Test;

class ProjectRulesTest {
  private static final String OURS =
      """
      follow-up: 60
      rules:
        - id: our-agent
          field: author.email
          pattern: '^agent@corp\\.example$'
          provenance: AI_AUTHORED
          confidence: certain
          tool: Corp Agent
      """;

  @Test
  void a_project_adds_a_rule() {
    AttributionRules rules = rules(OURS);
    Person agent = new Person("Corp Agent", "agent@corp.example");

    Attribution attribution = new Attributor(rules).attribute(Commits.by(agent, "Fix"));

    assertThat(attribution.provenance()).isEqualTo(Provenance.AI_AUTHORED);
    assertThat(attribution.tool()).isEqualTo("Corp Agent");
    assertThat(rules.rules())
        .filteredOn(rule -> rule.id().equals("our-agent"))
        .extracting(AttributionRule::origin)
        .containsExactly(".codeparity.yml");
  }

  @Test
  void a_project_changes_a_rule() {
    String weakly = "Fix\n\nCo-authored-by: Cursor <cursor@agent>";
    AttributionRules changed =
        rules("rules:\n  - id: coauthor-cursor-placeholder\n    confidence: strong\n");

    assertThat(new Attributor().attribute(Commits.saying(weakly)).provenance())
        .isEqualTo(Provenance.HUMAN);
    assertThat(new Attributor(changed).attribute(Commits.saying(weakly)).provenance())
        .isEqualTo(Provenance.AI_ASSISTED);
  }

  @Test
  void a_project_switches_a_rule_off() {
    AttributionRules rules = rules("rules:\n  - id: made-with-cursor\n    enabled: false\n");

    assertThat(
            new Attributor(rules)
                .attribute(Commits.saying("Fix", "", "Made-with: Cursor"))
                .provenance())
        .isEqualTo(Provenance.HUMAN);
  }

  @Test
  void a_projects_rules_change_the_hash() {
    assertThat(rules(OURS).sha256()).isNotEqualTo(AttributionRules.builtIn().sha256());
    assertThat(rules("follow-up: 60\n").sha256()).isEqualTo(AttributionRules.builtIn().sha256());
  }

  @Test
  void mistakes_are_named_with_their_place() {
    problem("rules: none\n", "config.yml:1:8: 'rules' must be a list of rules");
    problem("rules:\n  - made-with-cursor\n", "config.yml:2:5: a rule must be a map");
    problem("rules:\n  - field: body\n", "config.yml:2:5: a rule needs an 'id'");
    problem(
        "rules:\n  - id: made-with-cursr\n    enabled: false\n",
        "config.yml:2:5: no rule 'made-with-cursr' to switch off: did you mean 'made-with-cursor'?");
    problem("rules:\n  - id: a\n    feild: body\n", "config.yml:3:5: a rule has no 'feild'");
    problem("rules:\n  - id: a\n    field: [x]\n", "config.yml:3:12: 'field' must be a single");
    problem(
        "rules:\n  - {id: a, field: trailer, pattern: x, provenance: HUMAN}\n",
        "config.yml:2:20: a field of trailers names their key");
    problem(
        "rules:\n  - {id: a, field: body, pattern: x, provenance: HUMAN}\n",
        "config.yml:2:50: 'provenance' must be one of AI_AUTHORED, AI_ASSISTED, AUTOMATION");
    problem(
        "rules:\n  - {id: a, field: body, pattern: '(', provenance: AUTOMATION}\n",
        "config.yml:2:35: 'pattern' is no regular expression");
    problem("rules:\n  - id: a\n    tool: X\n", "config.yml:2:5: no rule 'a' to change");
    problem("rules: [\n", "config.yml:2:1: not YAML");
  }

  private static void problem(String text, String message) {
    assertThatThrownBy(() -> AttributionRules.withProjectRules(text, "config.yml"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  private static AttributionRules rules(String text) {
    return AttributionRules.withProjectRules(text, ".codeparity.yml");
  }
}
