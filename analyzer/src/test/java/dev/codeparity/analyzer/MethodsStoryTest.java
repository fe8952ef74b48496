package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.measure.RewriteRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.MethodChange.Kind;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commits did to methods, and who rewrote whose lines. */
class MethodsStoryTest {
  @TempDir private Path folder;

  private GitFixture root() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(10))
        .commit("root")
        .by("Ann Reed")
        .write(
            "Sum.java",
            "public class Sum {",
            "  public int of(int a, int b) {",
            "    return a + b;",
            "  }",
            "  int zero() {",
            "    return 0;",
            "  }",
            "}");
  }

  private List<Tuple> changes(GitFixture repo) {
    Analysed found =
        Analysed.of(repo, request -> request.quality(QualityScope.HISTORY).cache(false));
    String root = repo.id("root");
    return found.analysis().methods().stream()
        .filter(row -> !row.commit().equals(root))
        .map(row -> tuple(row.change(), row.method(), row.path()))
        .toList();
  }

  @Test
  void added_changed_and_deleted_methods_are_told_apart() {
    GitFixture repo =
        root()
            .commit("work")
            .replace("Sum.java", "return a + b;", "return a > 0 ? a + b : b;")
            .replace("Sum.java", "int zero() {", "int one() {");

    assertThat(changes(repo))
        .containsExactly(
            tuple(Kind.CHANGED, "Sum#of(int, int)", "Sum.java"),
            tuple(Kind.ADDED, "Sum#one()", "Sum.java"),
            tuple(Kind.DELETED, "Sum#zero()", "Sum.java"));
  }

  @Test
  void a_change_of_looks_and_a_move_are_no_change() {
    GitFixture repo =
        root()
            .commit("looks")
            .replace("Sum.java", "return a + b;", "return a  +  b; // sum")
            .commit("rename")
            .rename("Sum.java", "math/Sum.java")
            .commit("move")
            .deleteLines("math/Sum.java", 5, 7)
            .write("Zero.java", "class Zero {", "  int zero() {", "    return 0;", "  }", "}");

    assertThat(changes(repo)).isEmpty();
  }

  @Test
  void a_merge_changes_no_method() {
    GitFixture repo =
        root()
            .branch("side")
            .commit("one")
            .replace("Sum.java", "return 0;", "return 1 - 1;")
            .checkout("main")
            .commit("two")
            .write("Two.java", "class Two {}")
            .merge("merge", "side");

    assertThat(changes(repo)).containsExactly(tuple(Kind.CHANGED, "Sum#zero()", "Sum.java"));
  }

  @Test
  void who_rewrites_whose_lines_is_counted_by_person_and_window() {
    GitFixture repo =
        root()
            .commit("self")
            .by("Ann Reed")
            .replace("Sum.java", "return a + b;", "return b + a;")
            .commit("ai")
            .by("Ben Ito")
            .message("Change it\n\nCo-authored-by: Claude <noreply@anthropic.com>")
            .replace("Sum.java", "return b + a;", "return Math.addExact(a, b);")
            .commit("late")
            .by("Cy Fox")
            .after(Duration.ofDays(30))
            .replace("Sum.java", "return 0;", "return 7;");
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().rewrites())
        .filteredOn(row -> row.periodStart().isEmpty())
        .extracting(
            RewriteRecord::from,
            RewriteRecord::to,
            RewriteRecord::samePerson,
            RewriteRecord::lines,
            RewriteRecord::linesInWindow)
        .containsExactlyInAnyOrder(
            tuple(Provenance.HUMAN, Provenance.HUMAN, false, 1, 0),
            tuple(Provenance.HUMAN, Provenance.HUMAN, true, 1, 1),
            tuple(Provenance.HUMAN, Provenance.AI_ASSISTED, false, 1, 1));
  }
}
