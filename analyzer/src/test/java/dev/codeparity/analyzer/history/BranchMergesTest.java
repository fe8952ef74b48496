package dev.codeparity.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through which merges commits came to the main line. */
class BranchMergesTest {
  @TempDir Path folder;

  private static History read(GitFixture repo) {
    try (GitRepository repository = GitRepository.open(repo.folder(), new Warnings())) {
      return repository.history("HEAD");
    }
  }

  private static int index(History history, GitFixture repo, String label) {
    String id = repo.id(label);
    return history.commits().stream().filter(c -> c.id().equals(id)).findFirst().get().index();
  }

  private static List<String> merges(GitFixture repo, String label) {
    History history = read(repo);
    List<String> labels = new ArrayList<>(repo.ids().keySet());
    return history.mergesThatBrought(index(history, repo, label)).stream()
        .map(
            merge ->
                labels.stream()
                    .filter(l -> repo.id(l).equals(history.commit(merge).id()))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  /** A branch of a branch: into {@code feature} first, with it into {@code main}. */
  private GitFixture nested() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("feature").commit("f1").write("f", "1");
    repo.branch("part").commit("p1").write("p", "1").commit("p2").append("p", "2");
    repo.checkout("feature").commit("f2").append("f", "2").merge("inner", "part");
    repo.commit("f3").append("f", "3");
    return repo.checkout("main").commit("m1").write("m", "1").merge("outer", "feature");
  }

  @Test
  void a_branch_of_a_branch_came_by_both_merges_the_inner_first() {
    GitFixture repo = nested();

    assertThat(merges(repo, "p1")).containsExactly("inner", "outer");
    assertThat(merges(repo, "p2")).containsExactly("inner", "outer");
  }

  @Test
  void the_first_parents_of_a_branch_came_by_its_own_merge_alone() {
    GitFixture repo = nested();

    assertThat(merges(repo, "f1")).containsExactly("outer");
    assertThat(merges(repo, "inner")).containsExactly("outer");
    assertThat(merges(repo, "f3")).containsExactly("outer");
  }

  @Test
  void no_merge_brought_the_main_line() {
    GitFixture repo = nested();

    assertThat(merges(repo, "m1")).isEmpty();
    assertThat(merges(repo, "outer")).isEmpty();
  }

  @Test
  void a_merge_is_told_how_many_commits_it_brought() {
    GitFixture repo = nested();
    History history = read(repo);

    assertThat(history.broughtBy(index(history, repo, "inner"))).isEqualTo(2);
    assertThat(history.broughtBy(index(history, repo, "outer"))).isEqualTo(6);
    assertThat(history.broughtBy(index(history, repo, "m1"))).isZero();
  }

  @Test
  void what_was_already_there_when_a_branch_took_the_main_line_in_stays_of_the_main_line() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("topic").commit("t1").write("t", "1");
    repo.checkout("main").commit("m1").write("m", "1");
    repo.checkout("topic").merge("sync", "main").commit("t2").append("t", "2");
    repo.checkout("main").merge("end", "topic");

    assertThat(merges(repo, "m1")).isEmpty();
    assertThat(merges(repo, "t1")).containsExactly("end");
  }

  @Test
  void every_branch_of_an_octopus_came_by_it() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("x").commit("x1").write("x", "1");
    repo.branch("y", "base").commit("y1").write("y", "1");
    repo.checkout("main").merge("octopus", "x", "y");

    assertThat(merges(repo, "x1")).containsExactly("octopus");
    assertThat(merges(repo, "y1")).containsExactly("octopus");
  }

  @Test
  void a_merge_that_brought_a_root_joined_two_histories() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("a", "1");
    repo.orphan("other").commit("second root").write("b", "1").commit("b2").append("b", "2");
    repo.checkout("main").merge("join", "other");
    repo.branch("topic").commit("t1").write("t", "1").checkout("main").merge("plain", "topic");
    History history = read(repo);

    assertThat(history.joinsHistories(index(history, repo, "join"))).isTrue();
    assertThat(history.joinsHistories(index(history, repo, "plain"))).isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 6, 7, 8})
  void each_merge_reaches_what_it_brought_and_the_last_one_is_the_arrival(long seed) {
    History history = read(RandomHistory.in(folder, seed, 150));
    int[] brought = new int[history.size()];
    for (int commit = 0; commit < history.size(); commit++) {
      List<Integer> merges = history.mergesThatBrought(commit);
      int inner = commit;
      for (int merge : merges) {
        assertThat(history.commit(merge).isMerge()).isTrue();
        assertThat(reaches(history, merge, inner)).isTrue();
        brought[merge]++;
        inner = merge;
      }
      assertThat(inner).isEqualTo(history.arrival(commit));
    }
    for (int commit = 0; commit < history.size(); commit++) {
      assertThat(history.broughtBy(commit)).isEqualTo(brought[commit]);
    }
  }

  private static boolean reaches(History history, int from, int to) {
    boolean[] seen = new boolean[from + 1];
    seen[from] = true;
    for (int at = from; at > to; at--) {
      if (seen[at]) {
        history.commit(at).parents().forEach(parent -> seen[parent] = true);
      }
    }
    return seen[to];
  }

  /** Each merge within the branch of the one above it, as deep as a hostile history may go. */
  @Test
  void thousands_of_merges_within_merges_are_read_in_a_moment() {
    GitFixture repo = GitFixture.packed(folder).ticking(Duration.ofSeconds(1));
    repo.commit("base").write("a", "1");
    int depth = 3_000;
    for (int i = 0; i < depth; i++) {
      repo.branch("b" + i, "base").commit("side" + i);
      repo.merge("merge" + i, i == 0 ? "base" : "merge" + (i - 1));
    }
    History history = read(repo);

    assertThat(history.mergesThatBrought(index(history, repo, "side0"))).hasSizeBetween(1, 20);
    assertThat(history.mergesThatBrought(index(history, repo, "side2990"))).hasSize(9);
  }
}
