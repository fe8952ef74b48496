package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.LineCensus.Delta;
import dev.codeparity.analyzer.origin.LineCensus.Question;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counting states of the tree by their differences. */
class LineCensusTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(LineView.class)
  void differences_add_up_to_what_a_fresh_count_finds(LineView view) {
    GitFixture repo = RandomHistory.in(folder, 71, 200);
    LineCensus running = new LineCensus(new Question(view, true, path -> true));
    Map<LineOrigin, Integer> sums = new HashMap<>();
    List<Boolean> equal = new ArrayList<>();

    eachSixth(
        repo,
        (ledger, commit) -> {
          add(ledger.count(running, commit), sums);
          Map<LineOrigin, Integer> fresh = new HashMap<>();
          add(ledger.count(new LineCensus(new Question(view, true, path -> true)), commit), fresh);
          equal.add(sums.equals(fresh));
        });

    assertThat(equal).hasSizeGreaterThan(30).containsOnly(true);
    assertThat(sums).isNotEmpty();
  }

  @Test
  void a_tree_that_outgrows_the_table_of_another_differs_in_what_came() {
    GitFixture repo = GitFixture.packed(folder).commit("one").write("a.java", "int a;");
    repo.commit("many");
    for (int i = 0; i < 1100; i++) {
      repo.write("f" + i + ".java", "int b;", "// c");
    }
    LineCensus census = new LineCensus(new Question(LineView.BLAMED, false, path -> true));
    List<List<Delta>> counts = new ArrayList<>();

    each(repo, (ledger, commit) -> counts.add(ledger.count(census, commit)));

    assertThat(counts)
        .containsExactly(
            List.of(new Delta(new LineOrigin(0, 0), 1)),
            List.of(new Delta(new LineOrigin(1, 0), 1100)));
  }

  @Test
  void only_paths_asked_for_count() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("src/a.java", "int a;")
            .write("other/a.java", "int a;", "int b;");
    LineCensus census =
        new LineCensus(new Question(LineView.BLAMED, false, path -> path.startsWith("src/")));
    List<List<Delta>> counts = new ArrayList<>();

    each(repo, (ledger, commit) -> counts.add(ledger.count(census, commit)));

    assertThat(counts).containsExactly(List.of(new Delta(new LineOrigin(0, 0), 1)));
  }

  private static void add(List<Delta> deltas, Map<LineOrigin, Integer> sums) {
    for (Delta delta : deltas) {
      sums.merge(delta.origin(), delta.lines(), Integer::sum);
      sums.remove(delta.origin(), 0);
    }
  }

  private interface Applied {
    void take(LineLedger ledger, int commit);
  }

  private static void eachSixth(GitFixture repo, Applied applied) {
    each(
        repo,
        (ledger, commit) -> {
          if (commit % 6 == 0) {
            applied.take(ledger, commit);
          }
        });
  }

  private static void each(GitFixture repo, Applied applied) {
    try (GitRepository repository = GitRepository.open(repo.folder(), new Warnings())) {
      History history = repository.history("HEAD");
      LineLedger ledger = new LineLedger(history);
      CodeReading reading = new CodeReading(PathRules.of(List.of(), List.of(), List.of()));
      repository.walk(
          history,
          2,
          new ChangeDigester(reading)::digest,
          digest -> {
            ledger.apply(digest);
            applied.take(ledger, digest.commit().index());
          });
    }
  }
}
