package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.CloneRecord;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.measure.PeriodRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.quality.Clone;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which blocks commits add though they are there already. */
class ClonesStoryTest {
  @TempDir private Path folder;

  /** A class with one method of about 150 tokens. */
  private static String[] code(String type, String method) {
    List<String> lines = new ArrayList<>();
    lines.add("class " + type + " {");
    lines.add("  int " + method + "(int a, int b) {");
    for (int i = 0; i < 20; i++) {
      lines.add("    a = a * " + (i + 3) + " + b % " + (i + 2) + ";");
    }
    lines.add("    return a;");
    lines.add("  }");
    lines.add("}");
    return lines.toArray(String[]::new);
  }

  private GitFixture root() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(1))
        .commit("root")
        .write("First.java", code("First", "mix"));
  }

  private List<CloneRecord> clones(GitFixture repo) {
    return Analysed.of(repo, request -> request.quality(QualityScope.HISTORY).cache(false))
        .analysis()
        .clones();
  }

  @Test
  void a_block_that_is_live_elsewhere_is_a_copy() {
    GitFixture repo = root().commit("copy").write("Second.java", code("Second", "blend"));

    assertThat(clones(repo))
        .singleElement()
        .satisfies(
            clone -> {
              assertThat(clone.commit()).isEqualTo(repo.id("copy"));
              assertThat(clone.path()).isEqualTo("Second.java");
              assertThat(clone.originPath()).isEqualTo("First.java");
              assertThat(clone.originCommit()).contains(repo.id("root"));
              assertThat(clone.kind()).isEqualTo(Clone.Kind.COPIED);
              assertThat(clone.tokens()).isBetween(100, 250);
              assertThat(clone.lines()).isBetween(15, 22);
            });
  }

  @Test
  void cloned_lines_are_counted_by_the_java_added() {
    GitFixture repo = root().commit("copy").write("Second.java", code("Second", "blend"));

    Analysed found =
        Analysed.of(repo, request -> request.quality(QualityScope.HISTORY).cache(false));

    PeriodRecord level = found.level(Metric.CLONED_LINES_PER_KLOC, ProvenanceGroup.HUMAN);
    assertThat(level.events()).isEqualTo(found.analysis().clones().get(0).lines());
    assertThat(level.exposure()).isCloseTo(0.025, within(1e-12));
  }

  @Test
  void a_copy_within_the_commit_is_one_too() {
    GitFixture repo =
        root()
            .commit("two")
            .write("A.java", code("A", "other"))
            .replaceAll("A.java", "* ", "- ")
            .write("B.java", code("B", "another"))
            .replaceAll("B.java", "* ", "- ");

    assertThat(clones(repo))
        .extracting(CloneRecord::path, CloneRecord::originPath)
        .containsExactly(tuple("B.java", "A.java"));
  }

  @Test
  void a_block_that_moves_is_no_copy() {
    GitFixture repo =
        root()
            .commit("move")
            .delete("First.java")
            .write("sub/Other.java", code("Other", "mix"))
            .append("sub/Other.java", "// moved");

    assertThat(clones(repo)).noneMatch(clone -> clone.kind() == Clone.Kind.COPIED);
  }

  @Test
  void a_copy_of_what_was_deleted_before_is_none() {
    GitFixture repo =
        root()
            .commit("delete")
            .delete("First.java")
            .commit("again")
            .write("Second.java", code("Second", "mix"));

    assertThat(clones(repo)).isEmpty();
  }

  @Test
  void short_blocks_say_nothing() {
    GitFixture repo =
        root()
            .commit("short")
            .write(
                "Second.java",
                "class Second {",
                "  int mix(int a, int b) {",
                "    a = a * 3 + b % 2;",
                "    return a;",
                "  }",
                "}");

    assertThat(clones(repo)).isEmpty();
  }
}
