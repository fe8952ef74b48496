package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of the lines that commits wrote. */
class LineFatesTest {
  private static final String ALIVE = "alive";

  @TempDir Path folder;

  /** For each code line that a commit added anew, the commit that deleted it. */
  private static List<String> fates(GitFixture repo, String label) {
    Walk walk = Walk.of(repo);
    List<String> fates = new ArrayList<>();
    walk.ledger
        .fates()
        .codeLinesOf(
            walk.indexOf(repo.id(label)),
            (test, source, deleter) ->
                fates.add(deleter == LineFates.ALIVE ? ALIVE : label(walk, repo, deleter)));
    return fates;
  }

  private static String label(Walk walk, GitFixture repo, int commit) {
    String id = walk.history.commit(commit).id();
    return repo.ids().entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private GitFixture three() {
    return GitFixture.in(folder)
        .commit("one")
        .write("A.java", "int a = 1;", "int b = 2;", "int c = 3;");
  }

  @Test
  void a_line_dies_by_the_commit_that_changed_or_deleted_it_or_lives() {
    GitFixture repo =
        three()
            .commit("change")
            .replaceLine("A.java", 1, "int a = 10;")
            .commit("delete")
            .deleteLine("A.java", 2);

    assertThat(fates(repo, "one")).containsExactly("change", "delete", ALIVE);
    assertThat(fates(repo, "change")).containsExactly(ALIVE);
    assertThat(fates(repo, "delete")).isEmpty();
  }

  @Test
  void comments_and_text_have_no_fate() {
    GitFixture repo =
        GitFixture.in(folder).commit("one").write("A.java", "// x", "").write("a.md", "x");

    assertThat(fates(repo, "one")).isEmpty();
  }

  @Test
  void lines_die_with_their_file() {
    assertThat(fates(three().commit("gone").delete("A.java"), "one"))
        .containsExactly("gone", "gone", "gone");
  }

  @Test
  void a_line_survives_a_cosmetic_change_which_adds_none() {
    GitFixture repo = three().commit("looks").replaceLine("A.java", 2, "    int b=2;");

    assertThat(fates(repo, "one")).containsExactly(ALIVE, ALIVE, ALIVE);
    assertThat(fates(repo, "looks")).isEmpty();
  }

  @Test
  void a_line_whose_looks_changed_dies_when_its_successor_does() {
    GitFixture repo =
        three()
            .commit("looks")
            .replaceLine("A.java", 2, "    int b=2;")
            .commit("gone")
            .deleteLine("A.java", 2);

    assertThat(fates(repo, "one")).containsExactly(ALIVE, "gone", ALIVE);
  }

  @Test
  void a_line_broken_in_two_dies_with_the_last_part() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "call(first, second);")
            .commit("wrap")
            .write("A.java", "call(first,", "    second);")
            .commit("half")
            .deleteLine("A.java", 1)
            .commit("rest")
            .delete("A.java")
            .write("B.java", "int x = 0;");

    assertThat(fates(repo, "one")).containsExactly("rest");
  }

  @Test
  void a_line_that_a_merge_dropped_is_gone_when_its_commit_arrived() {
    GitFixture repo = three();
    repo.branch("topic").commit("t").append("A.java", "int d = 4;").checkout("main");
    repo.commit("m").append("A.java", "int e = 5;");
    repo.merge("merge", "topic").takeFrom("m", "A.java");

    assertThat(fates(repo, "t")).containsExactly("merge");
    assertThat(fates(repo, "m")).containsExactly(ALIVE);
  }

  @Test
  void a_deletion_on_a_branch_that_was_never_taken_does_not_count() {
    GitFixture repo = three();
    repo.branch("topic").commit("t").deleteLine("A.java", 2).checkout("main");
    repo.commit("m").replaceLine("A.java", 3, "int c = 30;");
    repo.merge("merge", "topic").takeFrom("m", "A.java");

    assertThat(fates(repo, "one")).containsExactly(ALIVE, ALIVE, "m");
  }

  @Test
  void a_line_whose_deletion_was_never_taken_dies_by_the_later_one_that_was() {
    GitFixture repo = three();
    repo.branch("topic").commit("t").deleteLine("A.java", 2).checkout("main");
    repo.commit("m").replaceLine("A.java", 3, "int c = 30;");
    repo.merge("merge", "topic").takeFrom("m", "A.java");
    repo.commit("later").deleteLine("A.java", 2);

    assertThat(fates(repo, "one")).containsExactly(ALIVE, "later", "m");
  }

  @Test
  void a_line_that_two_branches_deleted_dies_by_the_first() {
    GitFixture repo = three();
    repo.branch("topic").commit("t").deleteLine("A.java", 2).checkout("main");
    repo.commit("m").deleteLine("A.java", 2).merge("merge", "topic");

    assertThat(fates(repo, "one")).containsExactly(ALIVE, "t", ALIVE);
  }

  @Test
  void a_line_that_a_revert_brings_back_is_a_new_line() {
    GitFixture repo = three().commit("bad").deleteLine("A.java", 2).revert("back", "bad");

    assertThat(fates(repo, "one")).containsExactly(ALIVE, "bad", ALIVE);
    assertThat(fates(repo, "back")).containsExactly(ALIVE);
  }

  @Test
  void a_test_line_is_known_as_one() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("src/test/java/ATest.java", "int a;")
            .write("src/main/java/A.java", "int a;");
    Walk walk = Walk.of(repo);
    List<Boolean> tests = new ArrayList<>();
    walk.ledger.fates().codeLinesOf(0, (test, source, deleter) -> tests.add(test));

    assertThat(tests).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void lines_of_a_file_taken_from_elsewhere_after_a_rename_die_with_the_old_file() {
    String[] lines = new String[20];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = "int line" + i + " = " + i * 7 + ";";
    }
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", lines)
            .commit("two")
            .write("B.java", lines)
            .replaceLine("B.java", 3, "int other = 1;")
            .commit("both")
            .rename("A.java", "C.java")
            .delete("B.java")
            .write("D.java", lines)
            .replaceLine("D.java", 9, "int another = 2;");

    assertThat(fates(repo, "one")).hasSize(20).containsOnly(ALIVE);
    assertThat(fates(repo, "two")).hasSize(20).containsOnly("both");
  }
}
