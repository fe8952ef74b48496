package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How links add up to events of a commit. */
class LinksStoryTest {
  @TempDir private Path folder;

  /** A root, and two days later ten statements. */
  private GitFixture work() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(2))
        .commit("root")
        .write("Main.java", "class Main {}")
        .commit("work")
        .by("Ann Reed")
        .write("Work.java", lines("work", 10))
        .write("Text.java", lines("text", 10));
  }

  private static GitFixture fix(GitFixture repo, String label) {
    return repo.commit(label).by("Ben Cole").message("Fix wrong number in " + label);
  }

  @Test
  void a_fix_in_two_files_is_two_rows_and_one_event() {
    GitFixture repo =
        fix(work(), "fix")
            .replaceLine("Work.java", 1, "int right = 1;")
            .replaceLine("Text.java", 1, "int left = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.linksOf("fix"))
        .extracting(DefectRecord::path, DefectRecord::weight)
        .containsExactly(tuple("Text.java", 0.5), tuple("Work.java", 0.5));
    assertThat(found.outcome("work").inducedDefects()).isEqualTo(1);
  }

  @Test
  void two_fixes_of_a_commit_are_two_events_of_which_the_first_is_noted() {
    GitFixture repo = fix(work(), "one").replaceLine("Work.java", 1, "int right = 1;");
    fix(repo, "two").replaceLine("Work.java", 2, "int left = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.outcome("work").inducedDefects()).isEqualTo(2);
    assertThat(found.outcome("work").firstFixTime()).contains(repo.time("one"));
  }

  @Test
  void a_fix_can_be_in_need_of_a_fix() {
    GitFixture repo = fix(work(), "one").replaceLine("Work.java", 1, "int right = 1;");
    fix(repo, "two").replaceLine("Work.java", 1, "int right = 2;");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("two").inducingCommit()).isEqualTo(repo.id("one"));
    assertThat(found.outcome("one").inducedDefects()).isEqualTo(1);
    assertThat(found.outcome("work").inducedDefects()).isEqualTo(1);
  }

  @Test
  void a_fix_that_only_adds_lines_is_linked_to_nothing() {
    GitFixture repo = fix(work(), "fix").append("Work.java", "int missing = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("fix").repair().fix()).isTrue();
    assertThat(found.linksOf("fix")).isEmpty();
  }

  @Test
  void a_comment_that_a_fix_deletes_is_nobodys_defect() {
    GitFixture repo = work().commit("note").append("Work.java", "// wrong note");
    fix(repo, "fix")
        .replace("Work.java", "// wrong note", "// right note")
        .replaceLine("Work.java", 1, "int right = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").inducingCommit()).isEqualTo(repo.id("work"));
  }

  @Test
  void a_commit_that_repairs_text_alone_is_no_fix() {
    GitFixture repo = work().commit("typo").message("Fix typo").write("README.md", "Shop");

    assertThat(Analysed.of(repo).commit("typo").repair().fix()).isFalse();
  }

  @Test
  void a_line_that_a_merge_wrote_counts_against_nobody() {
    GitFixture repo =
        work()
            .branch("topic")
            .commit("side")
            .write("Side.java", lines("side", 2))
            .checkout("main")
            .merge("merge", "topic")
            .append("Side.java", "int evil = 1;");
    fix(repo, "fix").replace("Side.java", "evil = 1", "evil = 2");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").inducingCommit()).isEqualTo(repo.id("merge"));
    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.MERGE);
    assertThat(found.outcome("merge").inducedDefects()).isZero();
  }

  @Test
  void a_defect_is_followed_through_a_rename() {
    GitFixture repo = work().commit("rename").rename("Work.java", "app/Job.java");
    fix(repo, "fix").replaceLine("app/Job.java", 1, "int right = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").inducingCommit()).isEqualTo(repo.id("work"));
    assertThat(found.linkOf("fix").path()).isEqualTo("app/Job.java");
  }

  @Test
  void a_defect_copied_from_a_branch_by_cherry_pick_is_the_copys() {
    GitFixture repo =
        work()
            .branch("next")
            .commit("bug")
            .write("Bug.java", "int sum = a - b;")
            .checkout("main")
            .cherryPick("picked", "bug");
    fix(repo, "fix").replace("Bug.java", "a - b", "a + b");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").inducingCommit()).isEqualTo(repo.id("picked"));
  }

  @Test
  void taking_a_revert_back_lands_the_work_again_and_is_no_revert() {
    GitFixture repo = work().revert("undo", "work").revert("redo", "undo");
    Analysed found = Analysed.of(repo);

    assertThat(found.outcome("work").firstRevertTime()).contains(repo.time("undo"));
    assertThat(found.commit("redo").repair().revert()).isFalse();
    assertThat(found.outcome("undo").firstRevertTime()).isEmpty();
  }

  @Test
  void of_two_reverts_the_first_is_noted() {
    GitFixture repo =
        work()
            .revert("undo", "work")
            .commit("again")
            .write("Work.java", lines("work", 10))
            .write("Text.java", lines("text", 10))
            .revert("undo again", "work");

    assertThat(Analysed.of(repo).outcome("work").firstRevertTime()).contains(repo.time("undo"));
  }

  @Test
  void rows_are_in_the_order_in_which_fixes_landed() {
    GitFixture repo = fix(work(), "one").replaceLine("Work.java", 1, "int right = 1;");
    fix(repo, "two").replaceLine("Work.java", 2, "int left = 1;");
    Analysed found = Analysed.of(repo);

    assertThat(found.analysis().defects())
        .extracting(DefectRecord::fixCommit)
        .containsExactly(repo.id("one"), repo.id("two"));
  }
}
