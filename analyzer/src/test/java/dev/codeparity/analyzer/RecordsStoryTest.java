package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What notes and agent traces make of commits. */
class RecordsStoryTest {
  @TempDir private Path folder;

  private GitFixture story() {
    return GitFixture.in(folder.resolve("app"))
        .ticking(Duration.ofDays(1))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("work")
        .write("Sum.java", "int a;", "int b;", "int c;", "int d;");
  }

  private static String log(String lines) {
    return lines
        + "---\n{\"schema_version\": \"authorship/3.0.0\", \"sessions\": {\"s_1\":"
        + " {\"agent_id\": {\"tool\": \"claude\", \"model\": \"claude-opus-4-6\"}}}}";
  }

  private static List<EvidenceRecord> evidence(Analysed found, String label) {
    String id = found.repo().id(label);
    return found.analysis().evidence().stream()
        .filter(row -> row.commit().equals(id) && row.kind() == EvidenceRecord.Kind.PROVENANCE)
        .toList();
  }

  private static String trace(String revision, String time, String path, int first, int last) {
    return ("{\"version\":\"0.1.0\",\"timestamp\":\"%s\",\"vcs\":{\"type\":\"git\",\"revision\":\"%s\"},"
            + "\"tool\":{\"name\":\"cursor\"},\"files\":[{\"path\":\"%s\",\"conversations\":[{"
            + "\"contributor\":{\"type\":\"ai\",\"model_id\":\"openai/gpt-5.5\"},"
            + "\"ranges\":[{\"start_line\":%d,\"end_line\":%d}]}]}]}")
        .formatted(time, revision, path, first, last);
  }

  @Test
  void a_note_tells_the_lines_by_ai_from_those_of_people() {
    Analysed found =
        Analysed.of(
            story()
                .note(
                    "ai",
                    "work",
                    log("Sum.java\n  s_1::t_1 1-2\n  h_1 3\nMain.java\n  s_1::t_1 1\n")));

    assertThat(found.commit("work").size().linesAddedAi()).isEqualTo(OptionalInt.of(2));
    assertThat(found.commit("work").size().linesAddedHuman()).isEqualTo(OptionalInt.of(1));
    assertThat(found.commit("work").label().provenance()).isEqualTo(Provenance.AI_ASSISTED);
    assertThat(found.commit("work").label().channel()).hasValue(Channel.GIT_NOTE);
    assertThat(found.commit("work").label().tool()).isEqualTo("Claude Code");
    assertThat(found.commit("root").size().linesAddedAi()).isEmpty();
    assertThat(evidence(found, "work"))
        .filteredOn(EvidenceRecord::counted)
        .extracting(EvidenceRecord::ruleId, EvidenceRecord::matched)
        .containsExactly(
            tuple("note-git-ai-session", "refs/notes/ai: 2 of 4 added lines"),
            tuple("note-git-ai-human", "refs/notes/ai: 1 of 4 added lines"));
    assertThat(found.analysis().warnings()).isEmpty();
  }

  @Test
  void a_note_without_lines_changes_nothing() {
    Analysed found = Analysed.of(story().note("ai", "work", log("")));

    assertThat(found.commit("work").label().provenance()).isEqualTo(Provenance.HUMAN);
    assertThat(found.commit("work").size().linesAddedAi()).isEmpty();
    assertThat(evidence(found, "work")).isEmpty();
  }

  @Test
  void forged_notes_are_counted_and_named_and_not_believed() {
    GitFixture repo = story().branch("dead").commit("squashed").write("x", "1").checkout("main");
    repo.commit("later").write("y", "1");
    repo.note("ai", "squashed", log("x\n  s_1::t_1 1\n"))
        .note("ai", "work", "Sum.java\n  s_1::t_1 1-4\nand no more");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("work").label().provenance()).isEqualTo(Provenance.HUMAN);
    assertThat(found.analysis().warnings())
        .containsExactly(
            "1 of the 2 notes of refs/notes/ai are on commits that are no part of this history, and"
                + " say nothing of it: "
                + repo.id("squashed"),
            "malformed notes, not believed: refs/notes/ai on commit "
                + repo.id("work")
                + " (no line '---')");
    assertThat(found.analysis().run().counts())
        .containsEntry("notes_on_commits", 1L)
        .containsEntry("notes_on_others", 1L)
        .containsEntry("records_not_believed", 1L);
  }

  @Test
  void a_note_is_read_as_it_stood_at_the_end_of_observation() {
    GitFixture repo =
        story()
            .commit("later")
            .write("x", "1")
            .commit("latest")
            .write("x", "2")
            .note("ai", "work", log("Sum.java\n  s_1::t_1 1-4\n"));
    Analysed then = Analysed.of(repo, options -> options.asOf(repo.time("later")));

    assertThat(then.commit("work").label().provenance()).isEqualTo(Provenance.HUMAN);
    assertThat(Analysed.of(repo).commit("work").label().provenance())
        .isEqualTo(Provenance.AI_AUTHORED);
  }

  @Test
  void a_trace_that_names_its_commit_is_about_it() {
    GitFixture repo = story();
    String trace = trace(repo.id("work"), repo.time("work").toString(), "Sum.java", 1, 3);
    repo.commit("trace").write(".agent-trace/traces.jsonl", trace);
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("work").size().linesAddedAi()).isEqualTo(OptionalInt.of(3));
    assertThat(found.commit("work").label().channel()).hasValue(Channel.AGENT_TRACE);
    assertThat(found.commit("work").label().tool()).isEqualTo("Cursor");
    assertThat(found.commit("work").label().model()).isEqualTo("GPT-5.5");
    assertThat(found.commit("trace").label().provenance()).isEqualTo(Provenance.HUMAN);
  }

  @Test
  void a_trace_written_on_top_of_the_commit_that_it_names_is_about_the_next() {
    GitFixture repo = story();
    String later = repo.time("work").plus(Duration.ofHours(1)).toString();
    String trace = trace(repo.id("work"), later, "Sum.java", 1, 5);
    repo.commit("next")
        .append("Sum.java", "int e;", "int f;")
        .write(".agent-trace/traces.jsonl", trace);
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("work").size().linesAddedAi()).isEmpty();
    assertThat(found.commit("next").size().linesAddedAi()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void a_trace_of_a_commit_that_was_squashed_away_is_about_the_commit_that_brought_it() {
    GitFixture repo =
        story()
            .commit("squash")
            .append("Sum.java", "int e;")
            .write(
                ".agent-trace/traces.jsonl",
                trace("1".repeat(40), "2024-01-03T00:00:00Z", "/home/dev/app/Sum.java", 5, 5))
            .commit("cleanup")
            .delete(".agent-trace/traces.jsonl");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("squash").size().linesAddedAi()).isEqualTo(OptionalInt.of(1));
    assertThat(found.commit("squash").label().provenance()).isEqualTo(Provenance.AI_AUTHORED);
  }

  @Test
  void broken_traces_are_named_and_left_out() {
    GitFixture repo =
        story()
            .commit("traces")
            .write(".agent-trace/traces.jsonl", "{", "", "{\"files\":[]}")
            .write(".agent-trace/one.json", "[]")
            .write(".agent-trace/two.json", "[1]")
            .write(".agent-trace/readme.md", "not a trace");
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().warnings())
        .containsExactly(
            "files that are no agent traces, left out: .agent-trace/two.json",
            "files with lines that are no agent traces, which were left out:"
                + " .agent-trace/traces.jsonl");
  }
}
