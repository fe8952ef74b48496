package dev.codeparity.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import dev.codeparity.fixtures.RealGit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of commits, their times, the main line and what arrived with what. */
class HistoryTest {
  @TempDir Path folder;

  private static History read(GitFixture repo) {
    return read(repo.folder(), "HEAD");
  }

  private static History read(Path folder, String revision) {
    try (GitRepository repository = GitRepository.open(folder, new Warnings())) {
      return repository.history(revision);
    }
  }

  private static int index(History history, GitFixture repo, String label) {
    String id = repo.id(label);
    return history.commits().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow()
        .index();
  }

  private static List<String> labels(GitFixture repo, List<String> ids) {
    Map<String, String> labelled = repo.ids();
    return ids.stream()
        .map(
            id ->
                labelled.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(id))
        .toList();
  }

  private static List<String> mainLine(History history, GitFixture repo) {
    return labels(repo, history.mainLine().stream().map(i -> history.commit(i).id()).toList());
  }

  private GitFixture branched() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("topic").commit("t1").write("t", "1").commit("t2").append("t", "2");
    repo.checkout("main").commit("m1").write("m", "1");
    return repo.merge("merge", "topic").commit("last").append("a", "2");
  }

  @Test
  void parents_come_before_children_and_a_branch_just_before_its_merge() {
    GitFixture repo = branched();
    History history = read(repo);

    assertThat(labels(repo, history.commits().stream().map(Commit::id).toList()))
        .containsExactly("base", "m1", "t1", "t2", "merge", "last");
    assertThat(history.head().id()).isEqualTo(repo.id("last"));
    assertThat(history.commit(4).parents()).containsExactly(1, 3);
  }

  @Test
  void the_main_line_follows_first_parents() {
    GitFixture repo = branched();

    assertThat(mainLine(read(repo), repo)).containsExactly("base", "m1", "merge", "last");
  }

  @Test
  void a_commit_arrives_with_the_oldest_commit_of_the_main_line_that_reaches_it() {
    GitFixture repo = branched();
    History history = read(repo);

    assertThat(history.arrival(index(history, repo, "t1")))
        .isEqualTo(index(history, repo, "merge"));
    assertThat(history.arrival(index(history, repo, "m1"))).isEqualTo(index(history, repo, "m1"));
  }

  @Test
  void two_commits_came_together_if_neither_is_the_merge_that_brought_them() {
    GitFixture repo = branched();
    History history = read(repo);
    int t1 = index(history, repo, "t1");
    int t2 = index(history, repo, "t2");

    assertThat(history.cameTogether(t1, t2)).isTrue();
    assertThat(history.cameTogether(t1, index(history, repo, "merge"))).isFalse();
    assertThat(history.cameTogether(t1, index(history, repo, "m1"))).isFalse();
  }

  @Test
  void all_branches_of_an_octopus_arrive_with_it() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("x").commit("x1").write("x", "1");
    repo.branch("y", "base").commit("y1").write("y", "1");
    repo.checkout("main").merge("octopus", "x", "y");
    History history = read(repo);
    int octopus = index(history, repo, "octopus");

    assertThat(history.commit(octopus).parents()).hasSize(3);
    assertThat(history.arrival(index(history, repo, "x1"))).isEqualTo(octopus);
    assertThat(history.cameTogether(index(history, repo, "x1"), index(history, repo, "y1")))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merge branch 'main' into topic",
        "Merge branch 'main' of github.com:a/b into topic",
        "Merge remote-tracking branch 'origin/main' into topic",
        "Merge remote-tracking branch 'upstream/master'",
        "Merge branch 'develop'"
      })
  void a_merge_that_says_it_brought_the_main_line_in_is_left_by_its_second_parent(String subject) {
    GitFixture repo = broughtIn(subject);

    assertThat(mainLine(read(repo), repo)).containsExactly("base", "m1", "m2", "sync", "last");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merge branch 'topic2' into topic",
        "Merge pull request #1 from a/main",
        "Merge branch 'main' into topic by hand",
        "Merge branch 'domain'",
        "merge branch 'main'"
      })
  void a_merge_that_says_anything_else_is_left_by_its_first_parent(String subject) {
    GitFixture repo = broughtIn(subject);

    assertThat(mainLine(read(repo), repo)).containsExactly("base", "t1", "sync", "last");
  }

  /** A topic branch takes in the longer main line, which then moves to the merge. */
  private GitFixture broughtIn(String subject) {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("topic").commit("t1").write("t", "1");
    repo.checkout("main").commit("m1").write("m", "1").commit("m2").append("m", "2");
    repo.checkout("topic").merge("sync", "main").message(subject);
    return repo.checkout("main").moveTo("topic").commit("last").append("a", "2");
  }

  @Test
  void a_longer_branch_that_took_the_main_line_in_keeps_its_first_parent() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("topic").commit("t1").write("t", "1").commit("t2").append("t", "2");
    repo.checkout("main").commit("m1").write("m", "1");
    repo.checkout("topic").merge("sync", "main").message("Merge branch 'main' into topic");

    assertThat(mainLine(read(repo), repo)).containsExactly("base", "t1", "t2", "sync");
  }

  @Test
  void the_branch_that_head_names_is_a_main_line_too_even_with_a_slash_in_its_name() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("release/1.x", "base").commit("r1").write("r", "1").commit("r2").append("r", "2");
    repo.branch("topic", "base").commit("t1").write("t", "1");
    repo.merge("sync", "release/1.x").message("Merge branch 'release/1.x' into topic");
    repo.branch("release/1.x", "sync");

    assertThat(mainLine(read(repo), repo)).containsExactly("base", "r1", "r2", "sync");
  }

  @Test
  void a_commit_lands_no_earlier_than_its_parents() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .at("2024-05-01T00:00:00Z")
            .write("a", "1")
            .commit("skewed")
            .committedAt(Instant.parse("2024-04-01T00:00:00Z"))
            .append("a", "2");
    History history = read(repo);

    assertThat(history.commit(1).commitTime()).isEqualTo("2024-04-01T00:00:00Z");
    assertThat(history.landing(1)).isEqualTo("2024-05-01T00:00:00Z");
  }

  @Test
  void several_roots_are_read_and_arrive_with_the_merge_that_joined_them() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("a", "1");
    repo.orphan("other").commit("second root").write("b", "1");
    repo.checkout("main").merge("join", "other");
    History history = read(repo);

    assertThat(history.commits()).filteredOn(c -> c.parents().isEmpty()).hasSize(2);
    assertThat(history.arrival(index(history, repo, "second root")))
        .isEqualTo(index(history, repo, "join"));
  }

  @Test
  void nothing_had_landed_before_the_first_commit() {
    GitFixture repo = branched();

    assertThat(read(repo).asOf(repo.time("base").minusSeconds(1))).isEmpty();
    assertThat(read(repo).asOf(repo.time("last"))).get().extracting(History::size).isEqualTo(6);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {101, 102, 103})
  void the_history_as_of_a_day_is_that_of_a_clone_cut_there(long seed) {
    GitFixture repo = RandomHistory.in(folder, seed, 120);
    History whole = read(repo);
    for (int hours = 3; hours < 80; hours += 9) {
      Instant day = whole.commit(0).commitTime().plus(Duration.ofHours(hours));
      whole
          .asOf(day)
          .ifPresent(
              cut -> {
                History clone = read(repo.folder(), cut.head().id());
                assertThat(cut.commits()).isEqualTo(clone.commits());
                assertThat(cut.mainLine()).isEqualTo(clone.mainLine());
                for (int i = 0; i < clone.size(); i++) {
                  assertThat(cut.arrival(i)).isEqualTo(clone.arrival(i));
                  assertThat(cut.landing(i)).isEqualTo(clone.landing(i));
                }
              });
    }
  }

  @Test
  void the_order_as_of_a_day_is_that_of_a_clone_even_where_the_line_goes_by_second_parents() {
    GitFixture repo = broughtIn("Merge branch 'main' into topic");
    repo.branch("side", "t1").merge("odd", "m1").message("odd");
    repo.checkout("main").merge("end", "side");
    History cut = read(repo).asOf(repo.time("m2")).orElseThrow();

    assertThat(cut.commits()).isEqualTo(read(repo.folder(), cut.head().id()).commits());
  }

  @Test
  void commits_are_those_of_git_log() {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    GitFixture repo = RandomHistory.in(folder, 7, 80);

    assertThat(read(repo).commits())
        .extracting(c -> c.id() + " " + c.author() + " " + c.commitTime().getEpochSecond())
        .containsExactlyInAnyOrderElementsOf(repo.git().lines("log", "--format=%H %an <%ae> %ct"));
  }

  @Test
  void a_hundred_thousand_commits_in_a_row_are_read_without_overflowing_the_stack() {
    GitFixture repo = GitFixture.packed(folder).ticking(Duration.ofSeconds(1));
    for (int i = 0; i < 100_000; i++) {
      repo.commit();
    }
    History history = read(repo);

    assertThat(history.size()).isEqualTo(100_000);
    assertThat(history.asOf(history.landing(50_000)))
        .get()
        .extracting(History::size)
        .isEqualTo(50_001);
  }
}
