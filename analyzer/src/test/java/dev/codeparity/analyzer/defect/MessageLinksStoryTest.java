package dev.codeparity.analyzer.defect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageLinksStoryTest {
  @Test
  void a_fix_names_the_bug_by_twelve_digits(@TempDir Path folder) {
    var repo = GitFixture.in(folder).commit("bug").write("Sum.java", "int sum = a - b;");
    String bug = repo.id("bug");
    repo.commit("fix")
        .message("Add, do not subtract")
        .trailer("Fixes", bug.substring(0, 12) + " (\"bug\")")
        .replace("Sum.java", "a - b", "a + b");

    assertThat(named(repo)).containsExactly(repo.id("fix") + " FIXES_TRAILER " + bug);
  }

  @Test
  void a_revert_by_git_names_what_it_takes_back(@TempDir Path folder) {
    var repo =
        GitFixture.in(folder)
            .commit("start")
            .write("Sum.java", "int sum = a + b;")
            .commit("bug")
            .replace("Sum.java", "a + b", "a - b")
            .revert("undo", "bug");

    assertThat(named(repo)).containsExactly(repo.id("undo") + " REVERT " + repo.id("bug"));
  }

  @Test
  void a_fix_picked_from_a_branch_names_the_bug_picked_from_it(@TempDir Path folder) {
    var repo =
        GitFixture.in(folder)
            .commit("start")
            .write("Sum.java", "int sum = 0;")
            .branch("next")
            .commit("bug")
            .write("Sum.java", "int sum = a - b;");
    String bug = repo.id("bug");
    repo.checkout("main")
        .cherryPick("picked", "bug")
        .paragraph("(cherry picked from commit " + bug + ")")
        .commit("fix")
        .message("Add, do not subtract")
        .trailer("Fixes", bug)
        .replace("Sum.java", "a - b", "a + b");

    assertThat(named(repo)).containsExactly(repo.id("fix") + " FIXES_TRAILER " + repo.id("picked"));
  }

  private static List<String> named(GitFixture repo) {
    try (var git = GitRepository.open(repo.folder(), new Warnings())) {
      History history = git.history("HEAD");
      return MessageLinks.of(history.commits()).all().stream()
          .map(
              link ->
                  history.commit(link.fix()).id()
                      + " "
                      + link.method()
                      + " "
                      + history.commit(link.inducing().orElseThrow()).id())
          .toList();
    }
  }
}
