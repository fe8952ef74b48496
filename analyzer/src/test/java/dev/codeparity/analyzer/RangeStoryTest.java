package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A range of commits, told apart in the history that it ends. */
class RangeStoryTest {
  @TempDir private Path folder;

  private GitFixture forked() {
    return GitFixture.in(folder)
        .commit("root")
        .write("A.java", "int a;")
        .write("B.java", "int b;")
        .branch("topic")
        .commit("one")
        .write("A.java", "int one;")
        .commit("two")
        .write("C.java", "int c;")
        .checkout("main")
        .commit("meanwhile")
        .write("B.java", "int meanwhile;")
        .checkout("topic");
  }

  @Test
  void it_has_the_commits_and_files_since_the_fork_whatever_came_to_the_base_meanwhile() {
    GitFixture repo = forked();

    Analysis analysis = Analysed.of(repo, options -> options.rev("main..topic")).analysis();

    Change change = analysis.change().orElseThrow();
    assertThat(change.base()).isEqualTo(repo.id("root"));
    assertThat(change.commits()).containsExactly(repo.id("one"), repo.id("two"));
    assertThat(change.files()).containsExactly("A.java", "C.java");
    assertThat(analysis.commits()).hasSize(3);
    assertThat(analysis.run().head()).isEqualTo(repo.id("two"));
  }

  @Test
  void an_end_that_is_left_out_is_head() {
    GitFixture repo = forked();

    assertThat(Analysed.of(repo, options -> options.rev("main..")).analysis().change())
        .map(Change::commits)
        .hasValueSatisfying(ids -> assertThat(ids).hasSize(2));
    assertThat(Analysed.of(repo).analysis().change()).isEmpty();
  }

  @Test
  void an_unknown_base_is_refused() {
    GitFixture repo = forked();

    assertThatThrownBy(() -> Analysed.of(repo, options -> options.rev("nowhere..topic")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("unknown revision 'nowhere'");
  }
}
