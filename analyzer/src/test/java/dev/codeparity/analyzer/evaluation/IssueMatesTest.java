package dev.codeparity.analyzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which commits belong to the same issue. */
class IssueMatesTest {
  @TempDir Path folder;

  @Test
  void the_commits_of_an_issue_are_those_before_the_fix_whose_subjects_bear_its_key() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .message("ABC-1 Add a cache")
            .write("a", "1")
            .commit("two")
            .message("ABC-12 Something else")
            .write("b", "1")
            .commit("three")
            .message("Follow-up of ABC-1")
            .write("c", "1")
            .commit("fix")
            .message("ABC-9 Fix the cache")
            .write("a", "2")
            .commit("later")
            .message("ABC-1 Once more")
            .write("d", "1");

    assertThat(mates(repo, "one", "fix"))
        .containsExactly("ABC-1 Add a cache", "Follow-up of ABC-1");
    assertThat(mates(repo, "two", "fix")).containsExactly("ABC-12 Something else");
  }

  @Test
  void a_commit_without_a_key_or_of_a_large_issue_stands_alone() {
    GitFixture repo = GitFixture.in(folder).commit("plain").message("No key").write("p", "1");
    for (int i = 0; i < 7; i++) {
      repo.commit("c" + i).message("ABC-1 Part " + i).write("a" + i, "1");
    }
    repo.commit("fix").message("Fix it").write("a0", "2");

    assertThat(mates(repo, "plain", "fix")).containsExactly("No key");
    assertThat(mates(repo, "c3", "fix")).containsExactly("ABC-1 Part 3");
  }

  private static List<String> mates(GitFixture repo, String commit, String fix) {
    try (GitRepository repository = GitRepository.open(repo.folder(), new Warnings())) {
      History history = repository.history("HEAD");
      return new IssueMates(history)
          .of(indexOf(history, repo.id(commit)), indexOf(history, repo.id(fix))).stream()
              .map(index -> history.commit(index).subject())
              .toList();
    }
  }

  private static int indexOf(History history, String id) {
    return history.commits().stream()
        .filter(commit -> commit.id().equals(id))
        .mapToInt(Commit::index)
        .findFirst()
        .orElseThrow();
  }
}
