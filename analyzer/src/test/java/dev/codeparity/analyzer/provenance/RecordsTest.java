package dev.codeparity.analyzer.provenance;

import static dev.codeparity.analyzer.provenance.RecordText.AI_NOTES;
import static dev.codeparity.analyzer.provenance.RecordText.claims;
import static dev.codeparity.analyzer.provenance.RecordText.example;
import static dev.codeparity.analyzer.provenance.RecordText.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.problem.Occurrences;
import dev.codeparity.analyzer.problem.Warnings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What notes say of lines. */
class RecordsTest {
  private static final String JSON =
      "\n---\n{\"schema_version\": \"authorship/3.0.0\", \"prompts\": {}}";

  private final Occurrences problems = new Occurrences();

  private List<String> warnings() {
    Warnings warnings = new Warnings();
    problems.report(warnings);
    return warnings.texts();
  }

  @Test
  void sessions_are_ai_and_known_humans_are_people() {
    LineRecord record = read(AI_NOTES, example("sessions.txt"), problems);

    assertThat(claims(record, "src/main.rs"))
        .containsExactly(
            "1 AI Claude Code",
            "2 AI Claude Code",
            "3 AI Claude Code",
            "5 AI Claude Code",
            "6 HUMAN ",
            "7 HUMAN ",
            "8 AI Claude Code");
    assertThat(claims(record, "src/my file.rs"))
        .containsExactly("1 AI OpenAI Codex", "2 AI OpenAI Codex");
    assertThat(record.sources())
        .extracting(LineSource::model)
        .containsExactly("Claude Sonnet 4.5", "", "GPT-5.5");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void older_keys_are_looked_up_among_the_prompts() {
    LineRecord record = read(AI_NOTES, example("legacy.txt"), problems);

    assertThat(claims(record, "src/a.rs"))
        .containsExactly(
            "1 AI Cursor",
            "2 AI Cursor",
            "3 AI Cursor",
            "4 AI Cursor",
            "5 AI Claude Code",
            "6 HUMAN ",
            "7 HUMAN ",
            "8 AI ",
            "9 AI Cursor");
    assertThat(record.sources()).extracting(LineSource::model).containsOnly("");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void lines_of_a_test_preset_are_of_unknown_origin() {
    assertThat(claims(read(AI_NOTES, example("legacy.txt")), "src/b.rs"))
        .containsExactly("1 UNKNOWN ", "2 AI ");
  }

  @Test
  void a_log_without_lines_says_nothing_of_lines() {
    LineRecord record = read(AI_NOTES, example("empty.txt"), problems);

    assertThat(record.sources()).isEmpty();
    assertThat(record.ofCommit())
        .extracting(seen -> seen.rule().id())
        .containsExactly("note-git-ai-no-lines");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void the_first_logs_name_authors() {
    LineRecord record = read("refs/ai/authorship", example("old.json"), problems);

    assertThat(claims(record, "src/main.rs"))
        .containsExactly(
            "10 AI Claude Code",
            "11 AI Claude Code",
            "12 AI Claude Code",
            "56 AI Claude Code",
            "57 HUMAN ");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void a_later_log_may_stand_where_the_first_ones_stood() {
    assertThat(claims(read("refs/ai/authorship", example("sessions.txt")), "src/main.rs"))
        .hasSize(7);
  }

  @Test
  void a_task_of_bob_is_seen_once_and_says_no_lines() {
    LineRecord record = read("refs/notes/bob", example("bob.jsonl"), problems);

    assertThat(record.sources()).isEmpty();
    assertThat(record.ofCommit()).extracting(seen -> seen.rule().id()).containsExactly("note-bob");
    assertThat(warnings()).isEmpty();
  }

  @Test
  void of_two_entries_for_one_line_the_later_wins() {
    LineRecord record = read(AI_NOTES, "a\n  0123456789abcdef 1-3\n  human 2" + JSON);

    assertThat(claims(record, "a")).containsExactly("1 AI ", "2 HUMAN ", "3 AI ");
  }

  @Test
  void line_ends_of_another_system_do_no_harm() {
    LineRecord record = read(AI_NOTES, "a\r\n  0123456789abcdef 1\r\n" + JSON);

    assertThat(claims(record, "a")).containsExactly("1 AI ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing of the kind",
        "a\n  0123456789abcdef 1",
        "a\n  0123456789abcdef 1\n---",
        "a\n  0123456789abcdef 1\n---\n",
        "a\n  0123456789abcdef 1\n---\n[]",
        "a\n  0123456789abcdef 1\n---\n{\"schema_version\": \"authorship/3.0.0\"",
        "a\n  0123456789abcdef 1\n---\n{\"schema_version\": \"authorship/3.0.0\"} {}",
        "a\n  0123456789abcdef 1\n---\n{\"schema_version\": \"authorship/4.0.0\"}",
        "a\n  0123456789abcdef 1\n---\n{}",
        "a\n  0123456789abcdef 1\n---\n{\"schema_version\": \"authorship/3.0.0\", \"prompts\": 7}",
        "  0123456789abcdef 1" + JSON,
        "a\n  0123456789abcdef" + JSON,
        "a\n  0123456789abcdef " + JSON,
        "a\n  0123456789abcdef 0" + JSON,
        "a\n  0123456789abcdef 5-3" + JSON,
        "a\n  0123456789abcdef 1-" + JSON,
        "a\n  0123456789abcdef -1" + JSON,
        "a\n  0123456789abcdef 1,,2" + JSON,
        "a\n  0123456789abcdef 1, 2" + JSON,
        "a\n  0123456789abcdef one" + JSON,
        "a\n  0123456789abcdef 1\nb\n  0123456789abcdef ?" + JSON
      })
  void a_malformed_log_is_not_believed_at_all_and_named(String text) {
    LineRecord record = read(AI_NOTES, text, problems);

    assertThat(record.sources()).isEmpty();
    assertThat(claims(record, "a")).isEmpty();
    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("malformed notes, not believed: refs/notes/ai on commit 0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"files\": []}",
        "{\"files\": {\"a\": {\"authors\": [{\"author\": \"Claude\", \"lines\": [0]}]}}}",
        "{\"files\": {\"a\": {\"authors\": [{\"author\": \"Claude\", \"lines\": [[3, 2]]}]}}}",
        "{\"files\": {\"a\": {\"authors\": [{\"author\": \"Claude\", \"lines\": [[1, 2, 3]]}]}}}",
        "{\"files\": {\"a\": {\"authors\": [{\"author\": \"Claude\", \"lines\": [[]]}]}}}",
        "{\"files\": {\"a\": {\"authors\": [{\"author\": \"Claude\", \"lines\": [1.5]}]}}}",
        "{\"files\": {\"a\": {\"authors\": {}}}}"
      })
  void nor_is_a_malformed_log_of_the_first_form(String text) {
    LineRecord record = read("refs/ai/authorship", text, problems);

    assertThat(record.sources()).isEmpty();
    assertThat(warnings()).hasSize(1);
  }

  @Test
  void a_key_that_no_rule_knows_is_nobodys_and_named() {
    LineRecord record = read(AI_NOTES, "a\n  somebody 1\n  human 2" + JSON, problems);

    assertThat(claims(record, "a")).containsExactly("2 HUMAN ");
    assertThat(warnings())
        .containsExactly(
            "authorship logs with keys that no rule knows: refs/notes/ai on commit "
                + "0".repeat(40));
  }

  @Test
  void countless_authors_are_not_told_apart() {
    StringBuilder text = new StringBuilder("a\n");
    StringBuilder sessions = new StringBuilder();
    for (int i = 1; i <= 90; i++) {
      text.append("  s_").append(i).append("::t_1 ").append(i).append('\n');
      sessions
          .append(i == 1 ? "" : ",")
          .append("\"s_%d\": {\"agent_id\": {\"tool\": \"tool%d\"}}".formatted(i, i));
    }
    text.append("---\n{\"schema_version\": \"authorship/3.0.0\", \"sessions\": {")
        .append(sessions)
        .append("}}");
    LineRecord record = read(AI_NOTES, text.toString(), problems);

    assertThat(record.sources()).hasSize(51);
    assertThat(claims(record, "a")).hasSize(90).contains("50 AI tool50", "51 AI ", "90 AI ");
  }

  @Test
  void a_project_may_let_other_notes_speak() {
    AttributionRules rules =
        AttributionRules.withProjectRules(
            """
            rules:
              - {id: our-bot, field: 'note:refs/notes/ours', pattern: '^by robot', provenance: AI_AUTHORED}
              - {id: note-git-ai-legacy, enabled: false}
            """,
            "config.yml");

    assertThat(read(rules, "refs/notes/ours", "\nby robot 7\n", problems).ofCommit())
        .extracting(seen -> seen.rule().id())
        .containsExactly("our-bot");
    assertThat(read(rules, "refs/notes/ours", "by Ann\n", problems).ofCommit()).isEmpty();
    assertThat(claims(read(rules, AI_NOTES, example("legacy.txt"), problems), "src/a.rs"))
        .containsExactly("6 HUMAN ", "7 HUMAN ");
  }
}
