package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger knows of the past of the files that the last commit changes. */
class FilePastTest {
  @TempDir Path folder;

  @Test
  void a_line_has_an_owner_and_so_has_what_it_replaced() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "class A {", "  int a = 1;", "}")
            .commit("two")
            .replaceLine("A.java", 2, "  int a = 2;")
            .commit("three")
            .replaceLine("A.java", 2, "  int a = 3;")
            .commit("four")
            .replaceLine("A.java", 2, "  int a = 4;");

    assertThat(ofLast(repo, past -> List.of(past.origin(1), past.originBefore(1, 1))))
        .containsExactly("three", "two");
    assertThat(ofLast(repo, past -> List.of(past.originBefore(1, 2), past.originBefore(1, 3))))
        .containsExactly("one", "");
  }

  @Test
  void the_lines_of_a_longer_hunk_stand_in_the_places_of_those_of_the_shorter() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a.py", "x = 1", "z = 1")
            .commit("two")
            .insert("a.py", 2, "y = 1")
            .commit("three")
            .write("a.py", "x = 2", "x = 3", "y = 2", "y = 3", "z = 2", "z = 3")
            .commit("four")
            .append("a.py", "w = 1");

    assertThat(
            ofLast(
                repo,
                past ->
                    List.of(
                        past.originBefore(1, 1), past.originBefore(2, 1), past.originBefore(4, 1))))
        .containsExactly("one", "two", "one");
  }

  @Test
  void commits_that_changed_a_file_are_known_through_renames_and_merges() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("a", "1", "2", "3", "4", "5");
    repo.branch("topic").commit("two").replaceLine("a", 1, "one").checkout("main");
    repo.commit("three").replaceLine("a", 5, "five").merge("merge", "topic");
    repo.commit("four").rename("a", "b").commit("five").append("b", "6");

    assertThat(ofLast(repo, FilePast::changedBy))
        .containsExactlyInAnyOrder("one", "two", "three", "four");
  }

  @Test
  void only_the_last_commits_of_a_file_are_kept() {
    GitFixture repo = GitFixture.in(folder).commit("first").write("a", "0");
    for (int i = 1; i <= 30; i++) {
      repo = repo.commit("c" + i).append("a", Integer.toString(i));
    }

    assertThat(ofLast(repo, FilePast::changedBy)).hasSize(25).startsWith("c5").endsWith("c29");
  }

  @Test
  void code_that_only_moves_is_not_deleted() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "class A {", "  int a = 1;", "", "  int b = 1;", "}")
            .commit("two")
            .write("A.java", "class A {", "    int a = 1;", "  int b = 2;", "}");

    assertThat(deletedCode(repo)).containsExactly(3);
  }

  private static int[] deletedCode(GitFixture repo) {
    List<int[]> deleted = new ArrayList<>();
    ofLast(
        repo,
        past -> {
          deleted.add(past.deletedCode(false));
          return List.of();
        });
    return deleted.get(deleted.size() - 1);
  }

  /** Asks the past of the one file that the last commit changes; gives the subjects of commits. */
  private static List<String> ofLast(
      GitFixture repo, Function<FilePast, ? extends List<Integer>> question) {
    List<String> answers = new ArrayList<>();
    try (GitRepository repository = GitRepository.open(repo.folder(), new Warnings())) {
      History history = repository.history("HEAD");
      LineLedger ledger = LineLedger.rememberingPast(history);
      CodeReading reading = new CodeReading(PathRules.of(List.of(), List.of(), List.of()));
      repository.walk(
          history,
          2,
          new ChangeDigester(reading)::digest,
          digest -> {
            if (digest.commit().index() == history.head().index()) {
              for (int commit : question.apply(ledger.pastOf(digest).get(0))) {
                answers.add(commit < 0 ? "" : history.commit(commit).subject());
              }
            }
            ledger.apply(digest);
          });
    }
    return answers;
  }
}
