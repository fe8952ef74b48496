package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.scripts.TracedFixes.FixFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracedFixesTest {
  @TempDir private Path folder;

  @Test
  void a_file_of_a_fix_has_its_deleted_lines_and_the_commits_that_wrote_them() {
    var repo =
        GitFixture.in(folder)
            .commit("first")
            .write("Sum.java", "int sum(int a, int b) {", "  return a + b;", "}")
            .commit("bug")
            .message("Compute in one step")
            .replace("Sum.java", "a + b", "a - b")
            .commit("fix")
            .message("Fix wrong sum")
            .replace("Sum.java", "a - b", "a + b");

    TracedFixes traced = TracedFixes.of(repo.folder());

    assertThat(traced.files())
        .containsExactly(
            new FixFile(
                repo.id("fix"),
                "Sum.java",
                List.of(new Hunk(1, 1, 1, 1)),
                Map.of(repo.id("bug"), 1)));
  }

  @Test
  void a_history_without_a_fix_has_no_file() {
    var repo =
        GitFixture.in(folder)
            .commit("first")
            .write("Sum.java", "int sum;")
            .commit("second")
            .message("Name the total")
            .replace("Sum.java", "sum", "total");

    assertThat(TracedFixes.of(repo.folder()).files()).isEmpty();
  }
}
