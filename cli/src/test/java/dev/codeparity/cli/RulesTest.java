package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rules}: what is in force, and where it comes from. */
class RulesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String OURS =
      """
      follow-up: 60
      rules:
        - id: author-our-agent
          field: author.email
          pattern: '^agent@corp\\.example$'
          provenance: AI_AUTHORED
          tool: "Corp \\e[31mAgent"
        - id: coauthor-cursor-placeholder
          confidence: strong
        - id: made-with-cursor
          enabled: false
      """;

  @TempDir Path folder;

  private Run rules(String... arguments) {
    return Run.of(
        Stream.concat(Stream.of("rules", "--repo", folder.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<JsonNode> listed(String... arguments) {
    Run run =
        rules(Stream.concat(Stream.of("--json"), Stream.of(arguments)).toArray(String[]::new));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out()).get("rules").valueStream().toList();
  }

  private void configure(String text) throws IOException {
    GitFixture.in(folder).commit("first").write("a.txt", "a").folder();
    Files.writeString(folder.resolve(".codeparity.yml"), text);
  }

  @Test
  void each_rule_stands_with_where_it_comes_from() throws IOException {
    configure(OURS);

    assertThat(listed())
        .extracting(
            rule -> rule.get("id").asString(),
            rule -> rule.get("origin").asString(),
            rule -> rule.get("file").asStringOpt().orElse(""))
        .contains(
            tuple("author-our-agent", "added", ".codeparity.yml"),
            tuple("coauthor-cursor-placeholder", "changed", ".codeparity.yml"),
            tuple("made-with-cursor", "off", ".codeparity.yml"),
            tuple("coauthor-claude-noreply", "built-in", ""));
    assertThat(listed())
        .extracting(rule -> rule.get("field").asString() + " " + rule.get("id").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void a_rule_is_told_with_all_that_it_is() {
    assertThat(listed())
        .filteredOn(rule -> rule.get("id").asString().equals("generated-by-gpt-bare"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.get("kind").asString()).isEqualTo("attribution");
              assertThat(rule.get("channel").asString()).isEqualTo("TRAILER");
              assertThat(rule.get("field").asString()).isEqualTo("trailer:Generated-by");
              assertThat(rule.get("says").asString()).isEqualTo("AI_AUTHORED");
              assertThat(rule.get("confidence").asString()).isEqualTo("STRONG");
              assertThat(rule.get("tool").isNull()).isTrue();
              assertThat(rule.get("pattern").asString()).contains("GPT");
              assertThat(rule.get("unless").asString()).contains("codex");
              assertThat(rule.get("source").asString()).contains("iceberg");
            });
  }

  @Test
  void rules_for_fixes_stand_there_too_and_can_be_asked_for_alone() {
    assertThat(listed().stream().map(rule -> rule.get("kind").asString()).distinct())
        .containsExactly("attribution", "fix", "quality");
    assertThat(listed("--kind", "fix"))
        .isNotEmpty()
        .allMatch(rule -> rule.get("kind").asString().equals("fix"));
  }

  @Test
  void rules_for_code_tell_category_priority_and_why_they_are_right() {
    assertThat(listed("--kind", "quality"))
        .filteredOn(rule -> rule.get("id").asString().equals("EmptyCatchBlock"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.get("field").asString()).isEqualTo("java");
              assertThat(rule.get("says").asString()).isEqualTo("Error Prone");
              assertThat(rule.get("priority").asInt()).isEqualTo(3);
              assertThat(rule.get("note").asString()).contains("syntax");
            });
    assertThat(rules("--kind", "quality").out())
        .containsPattern("  EmptyCatchBlock +Error Prone +priority 3 +built in\n")
        .contains("\nkotlin\n");
  }

  @Test
  void a_rule_set_that_the_project_chose_stands_instead_of_ours() throws IOException {
    Path other =
        GitFixture.in(folder.resolve("other"))
            .commit("first")
            .write(
                "config/own.xml",
                "<ruleset name='own'>",
                "<rule ref='category/java/errorprone.xml/EmptyCatchBlock'/>",
                "</ruleset>")
            .folder();
    Files.writeString(other.resolve(".codeparity.yml"), "ruleset: config/own.xml\n");

    Run run = Run.of("rules", "--repo", other.toString(), "--kind", "quality");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Good code (in force with --quality): 1 rules in force, 1 added by the project")
        .contains("EmptyCatchBlock");
  }

  @Test
  void text_groups_them_and_lets_no_configuration_steer_the_terminal() throws IOException {
    configure(OURS);

    Run run = rules();

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Who wrote a commit: ")
        .contains("1 added by the project, 1 changed by it, 1 switched off")
        .contains("\nsession trailer\n", "\nWhat a fix is: ")
        .containsPattern("  author-our-agent +AI_AUTHORED +strong +Corp .\\[31mAgent +added\n")
        .containsPattern("  made-with-cursor +AI_ASSISTED +certain +Cursor +switched off\n")
        .doesNotContain("\u001b");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void without_a_configuration_all_is_built_in() {
    assertThat(listed()).allMatch(rule -> rule.get("origin").asString().equals("built-in"));
    assertThat(rules().out()).doesNotContain("by the project");
  }

  @Test
  void a_mistake_in_the_configuration_is_named_with_its_place() throws IOException {
    configure("rules:\n  - id: a\n    field: body\n    pattern: '(?=x)'\n    provenance: AI\n");

    Run run = rules();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("codeparity: .codeparity.yml:4:14: 'pattern' is no regular");
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    assertThat(Run.of("rules", "--repo", folder.resolve("none").toString()).err())
        .startsWith("codeparity: --repo: there is no folder ");
    assertThat(rules("--kind", "fxi").err()).contains("did you mean 'fix'?");
  }
}
