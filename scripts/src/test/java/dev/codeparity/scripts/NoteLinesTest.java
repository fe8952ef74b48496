package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The plain reading of git-ai's notes, against which the analyzer's is measured. */
class NoteLinesTest {
  @Test
  void sessions_prompts_and_unknown_keys_are_ai_people_and_test_tools_are_not() {
    String note =
        """
        src/a file.rs
          s_12ab::t_1 1-3,7
          h_34cd 2
          0123456789abcdef 9
        "b.rs"
          s_56ef::t_2 1-4
        ---
        {"schema_version": "authorship/3.0.0", "sessions": {
          "s_12ab": {"agent_id": {"tool": "codex", "model": "gpt"}},
          "s_56ef": {"agent_id": {"tool": "mock_ai", "model": "none"}}}}
        """;

    assertThat(NoteLines.byAi(note).get("src/a file.rs")).hasToString("{1, 3, 7, 9}");
    assertThat(NoteLines.byAi(note).get("b.rs")).hasToString("{}");
  }

  @Test
  void a_note_without_lines_gives_none() {
    assertThat(NoteLines.byAi("---\n{\"schema_version\": \"authorship/3.0.0\"}\n")).isEmpty();
    assertThat(NoteLines.byAi("")).isEmpty();
  }
}
