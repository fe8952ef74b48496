package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.defect.SzzChoice;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read of commits is kept, and a later run goes on from there. */
class SecondRunStoryTest {
  private static final String NOTE =
      """
      App.java
        0123456789abcdef 1-2
      ---
      {"schema_version": "authorship/3.0.0", "prompts": {"0123456789abcdef":
      {"agent_id": {"tool": "claude", "id": "1", "model": "opus"}}}}
      """;

  @TempDir Path home;

  private static Analysis run(GitFixture repo, boolean kept) {
    AnalysisRequest request =
        AnalysisRequest.defaults(repo.folder()).toBuilder()
            .szz(SzzChoice.all())
            .quality(QualityScope.OFF)
            .threads(2)
            .cache(kept)
            .build();
    return Analysed.withoutTimings(new Analyzer().analyze(request));
  }

  /** Runs with what is kept, and says whether that makes no difference. */
  private static void assertSame(GitFixture repo) {
    assertThat(run(repo, true)).isEqualTo(run(repo, false));
  }

  private GitFixture story() {
    return GitFixture.in(home.resolve("story"))
        .commit("first")
        .write("App.java", "class App {\n  int a = 1;\n}\n")
        .commit("second")
        .write("App.java", "class App {\n  int a = 2;\n  int b = 2;\n}\n")
        .commit("third")
        .message("Fix the sum")
        .write("App.java", "class App {\n  int a = 2;\n  int b = 3;\n}\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void of_a_random_history_the_second_run_says_what_the_first_said(long seed) {
    GitFixture repo = RandomHistory.in(home.resolve("random"), seed, 120);

    Analysis first = run(repo, true);

    assertThat(run(repo, true)).isEqualTo(first);
    assertSame(repo);
  }

  @Test
  void new_commits_are_read_and_those_before_recalled() {
    GitFixture repo = story();
    run(repo, true);

    repo.commit("fourth").write("App.java", "class App {\n  int b = 3;\n}\n");

    assertSame(repo);
  }

  @Test
  void contents_of_commits_that_were_read_are_not_read_again() {
    GitFixture repo = story();
    Analysis first = run(repo, true);

    repo.damage().delete(repo.blobId("first", "App.java"));

    assertThat(run(repo, true)).isEqualTo(first);
    assertThat(run(repo, false).warnings()).anyMatch(text -> text.contains("missing or corrupt"));
  }

  @Test
  void what_could_not_be_read_is_told_on_every_run_and_read_once_it_is_there() throws Exception {
    GitFixture repo = story();
    String id = repo.blobId("second", "App.java");
    Path object =
        repo.gitDirectory().resolve("objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
    byte[] bytes = Files.readAllBytes(object);
    repo.damage().delete(id);

    Analysis first = run(repo, true);
    assertThat(first.warnings()).anyMatch(text -> text.contains("missing or corrupt"));
    assertThat(run(repo, true)).isEqualTo(first);

    Files.write(object, bytes);
    assertThat(run(repo, true).warnings()).isEmpty();
    assertSame(repo);
  }

  @Test
  void notes_that_come_later_count() {
    GitFixture repo = story();
    Analysis before = run(repo, true);

    repo.note("ai", "second", NOTE);

    Analysis now = run(repo, true);
    assertThat(now.run().counts()).isNotEqualTo(before.run().counts());
    assertSame(repo);
  }

  @Test
  void other_attributes_make_other_readings() {
    GitFixture repo = story();
    run(repo, true);

    repo.commit("generated").write(".gitattributes", "App.java linguist-generated\n");

    Analysis now = run(repo, true);
    assertThat(now.commits()).allMatch(commit -> commit.size().codeLinesAdded() == 0);
    assertSame(repo);
  }

  @Test
  void a_clone_that_knows_fewer_parents_sees_other_changes() {
    GitFixture repo = story();
    run(repo, true);

    repo.damage().shallowAt("second");

    assertSame(repo);
  }

  @Test
  void traces_in_the_tree_are_read_on_every_run() {
    GitFixture repo = story();
    repo.commit("traced")
        .write("B.java", "class B {\n  int a;\n}\n")
        .write(
            ".agent-trace/traces.jsonl",
            "{\"version\": \"0.1.0\", \"id\": \"1\", \"timestamp\": \"2026-01-01T00:00:00Z\","
                + " \"vcs\": {\"type\": \"git\", \"revision\": \""
                + "0".repeat(40)
                + "\"},"
                + " \"files\": [{\"path\": \"B.java\", \"conversations\": [{\"contributor\":"
                + " {\"type\": \"ai\", \"model_id\": \"anthropic/claude\"},"
                + " \"ranges\": [{\"start_line\": 1, \"end_line\": 3}]}]}]}\n");
    run(repo, true);

    assertSame(repo);
  }
}
