package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories with nothing to compare get a plain answer, with no number that is none. */
class OddHistoriesTest {
  @TempDir private Path folder;

  private GitFixture repo() {
    return GitFixture.in(folder).ticking(Duration.ofDays(3));
  }

  /** No figure of the whole analysis is infinite or not a number. */
  private static Analysed plain(GitFixture repo) {
    Analysed found = Analysed.of(repo);
    Analysis a = found.analysis();
    List<Object> figures =
        List.of(a.commits(), a.defects(), a.survival(), a.periods(), a.threats(), a.liveLines());
    assertThat(figures.toString()).doesNotContain("NaN", "Infinity");
    a.comparisons()
        .forEach(row -> assertThat(row.result().toString()).doesNotContain("NaN", "Infinity"));
    a.sensitivity()
        .forEach(row -> assertThat(row.result().toString()).doesNotContain("NaN", "Infinity"));
    return found;
  }

  @Test
  void without_an_ai_commit_there_is_no_headline() {
    GitFixture repo =
        repo()
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("bug")
            .write("Sum.java", "int sum = a - b;")
            .commit("fix")
            .message("Fix wrong sum")
            .replace("Sum.java", "a - b", "a + b");
    Analysed found = plain(repo);

    assertThat(found.headline()).isEmpty();
    assertThat(found.analysis().commits()).hasSize(3);
    assertThat(found.outcome("bug").inducedDefects()).isEqualTo(1);
  }

  @Test
  void without_a_human_commit_nothing_can_be_concluded() {
    GitFixture repo =
        repo()
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("work")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("Work.java", lines("work", 10))
            .commit("end")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("Work.java", lines("other", 10));
    Analysed found = plain(repo);

    assertThat(found.headline().orElseThrow().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(found.headline().orElseThrow().result().ratio()).isEmpty();
  }

  @Test
  void sides_without_any_defect_give_no_ratio() {
    GitFixture repo =
        repo()
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("work")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("Work.java", lines("work", 10))
            .commit("human")
            .write("Human.java", lines("human", 10))
            .commit("end")
            .write("notes.txt", "done");
    Analysed found = plain(repo);

    assertThat(found.headline().orElseThrow().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(found.headline().orElseThrow().result().ratio()).isEmpty();
  }

  @Test
  void one_commit_is_a_history() {
    Analysed found = plain(repo().commit("only").write("Main.java", "class Main {}"));

    assertThat(found.analysis().commits()).hasSize(1);
    assertThat(found.headline()).isEmpty();
    assertThat(found.outcome("only").followUpDays()).isZero();
    assertThat(found.outcome("only").linesSurviving()).isEqualTo(1);
  }

  @Test
  void one_ai_commit_is_an_import_and_no_side() {
    Analysed found =
        plain(
            repo()
                .commit("only")
                .coAuthor("Cursor", "cursoragent@cursor.com")
                .write("Main.java", "class Main {}"));

    assertThat(found.headline()).isEmpty();
  }

  @Test
  void a_history_of_roots_and_merges_is_analysed() {
    GitFixture repo =
        repo()
            .commit("one")
            .write("One.java", lines("one", 3))
            .orphan("second")
            .commit("two")
            .write("Two.java", lines("two", 3))
            .orphan("third")
            .commit("three")
            .write("Three.java", lines("three", 3))
            .checkout("main")
            .merge("octopus", "second", "third");
    Analysed found = plain(repo);

    assertThat(found.commit("octopus").merge()).isTrue();
    assertThat(found.commit("octopus").size().linesAdded()).isZero();
    assertThat(found.outcome("three").linesSurviving()).isEqualTo(3);
    assertThat(found.headline()).isEmpty();
  }

  @Test
  void commits_without_a_file_are_analysed() {
    Analysed found = plain(repo().commit("one").commit("two").commit("three"));

    assertThat(found.analysis().commits()).hasSize(3).allMatch(row -> row.area().isEmpty());
    assertThat(found.headline()).isEmpty();
  }

  @Test
  void a_repository_without_code_is_analysed() {
    GitFixture repo =
        repo()
            .commit("root")
            .write("README.md", "Notes")
            .commit("ai")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("notes.txt", "a", "b")
            .commit("fix")
            .message("Fix the notes")
            .replace("notes.txt", "a", "c");
    Analysed found = plain(repo);

    assertThat(found.headline()).isEmpty();
    assertThat(found.analysis().defects()).isEmpty();
    assertThat(found.commit("ai").size().linesAdded()).isEqualTo(2);
    assertThat(found.commit("ai").size().codeLinesAdded()).isZero();
  }

  @Test
  void a_repository_that_bots_alone_write_is_analysed() {
    String bot = "29139614+renovate[bot]@users.noreply.github.com";
    GitFixture repo =
        repo()
            .commit("root")
            .by("renovate[bot]", bot)
            .write("Main.java", "class Main {}")
            .commit("two")
            .by("renovate[bot]", bot)
            .write("Work.java", lines("work", 3))
            .commit("fix")
            .by("renovate[bot]", bot)
            .message("Fix wrong number")
            .replaceLine("Work.java", 1, "int right = 1;");
    Analysed found = plain(repo);

    assertThat(found.headline()).isEmpty();
    assertThat(found.analysis().commits())
        .allMatch(row -> row.label().provenance().name().equals("AUTOMATION"));
  }

  @Test
  void commits_all_made_in_the_same_second_are_analysed() {
    GitFixture repo =
        repo()
            .ticking(Duration.ZERO)
            .commit("root")
            .write("Main.java", "class Main {}")
            .commit("ai")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("Work.java", lines("work", 3))
            .commit("human")
            .write("Human.java", lines("human", 3))
            .commit("fix")
            .message("Fix wrong number")
            .replaceLine("Work.java", 1, "int right = 1;");

    assertThat(plain(repo).headline()).isEmpty();
  }

  @Test
  void a_commit_that_empties_the_tree_ends_every_line() {
    GitFixture repo =
        repo()
            .commit("root")
            .write("Main.java", lines("main", 5))
            .commit("empty")
            .delete("Main.java")
            .commit("again")
            .write("Main.java", lines("main", 5));
    Analysed found = plain(repo);

    assertThat(found.outcome("root").linesSurviving()).isZero();
    assertThat(found.outcome("again").linesSurviving()).isEqualTo(5);
  }

  @Test
  void a_merge_that_brought_over_a_tenth_of_the_commits_is_warned_about() {
    Analysed found = plain(merging(120));

    assertThat(found.analysis().warnings())
        .singleElement()
        .asString()
        .contains(found.repo().id("merge"), "98% of all commits");
  }

  @Test
  void a_merge_in_a_short_history_is_nothing_to_warn_about() {
    assertThat(plain(merging(9)).analysis().warnings()).isEmpty();
  }

  /** A root, a branch of some commits, and its merge. */
  private GitFixture merging(int commits) {
    GitFixture repo = repo().commit("root").write("Main.java", "class Main {}").branch("topic");
    for (int i = 0; i < commits; i++) {
      repo.commit().append("Topic.java", lines("topic" + i + "x", 2));
    }
    return repo.checkout("main").merge("merge", "topic");
  }
}
