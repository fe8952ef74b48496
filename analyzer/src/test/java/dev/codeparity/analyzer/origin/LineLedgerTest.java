package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the lines at the head come from, in the view of blame, and what commits delete. */
class LineLedgerTest {
  private static final String SUBMODULE = "1234567890123456789012345678901234567890";

  @TempDir Path folder;

  @Test
  void a_line_comes_from_the_commit_that_wrote_it() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2")
            .commit("two")
            .insert("a", 2, "between");

    assertThat(Walk.of(repo).blame("a"))
        .containsExactly(repo.id("one"), repo.id("two"), repo.id("one"));
  }

  @Test
  void a_file_that_is_not_there_has_no_lines() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("a", "1").commit("two").delete("a");

    assertThat(Walk.of(repo).ledger.origins("a", LineView.BLAMED)).isEmpty();
    assertThat(Walk.of(repo).ledger.origins("never", LineView.BLAMED)).isEmpty();
  }

  @Test
  void lines_keep_their_origin_when_the_file_is_renamed_and_changed() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2", "3", "4", "5")
            .commit("two")
            .rename("a", "b")
            .append("b", "6");

    assertThat(Walk.of(repo).blame("b"))
        .containsExactly(
            repo.id("one"),
            repo.id("one"),
            repo.id("one"),
            repo.id("one"),
            repo.id("one"),
            repo.id("two"));
  }

  @Test
  void a_merge_takes_lines_of_both_sides() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1", "2", "3", "4", "5");
    repo.branch("topic").commit("t").replaceLine("a", 1, "one").checkout("main");
    repo.commit("m").replaceLine("a", 5, "five").merge("merge", "topic");

    assertThat(Walk.of(repo).blame("a"))
        .containsExactly(
            repo.id("t"), repo.id("base"), repo.id("base"), repo.id("base"), repo.id("m"));
  }

  @Test
  void a_line_that_no_parent_has_is_the_merges_own() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1", "2", "3");
    repo.branch("topic").commit("t").replaceLine("a", 2, "topic").checkout("main");
    repo.commit("m").replaceLine("a", 2, "main");
    repo.merge("merge", "topic").write("a", "1", "both", "3");

    assertThat(Walk.of(repo).blame("a"))
        .containsExactly(repo.id("base"), repo.id("merge"), repo.id("base"));
  }

  @Test
  void a_line_that_both_sides_wrote_comes_from_the_first_parent() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1", "2", "3", "4", "5");
    repo.branch("topic").commit("t").replaceLine("a", 1, "same").replaceLine("a", 5, "five");
    repo.checkout("main").commit("m").replaceLine("a", 1, "same");
    repo.merge("merge", "topic").write("a", "same", "2", "3", "4", "five", "6");

    assertThat(Walk.of(repo).blame("a"))
        .containsExactly(
            repo.id("m"),
            repo.id("base"),
            repo.id("base"),
            repo.id("base"),
            repo.id("t"),
            repo.id("merge"));
  }

  @Test
  void an_octopus_takes_lines_of_all_its_parents() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1", "2", "3", "4", "5");
    repo.branch("x").commit("x1").replaceLine("a", 1, "x");
    repo.branch("y", "base").commit("y1").replaceLine("a", 3, "y").checkout("main");
    repo.commit("m").replaceLine("a", 5, "m").merge("octopus", "x", "y");

    assertThat(Walk.of(repo).blame("a"))
        .containsExactly(
            repo.id("x1"), repo.id("base"), repo.id("y1"), repo.id("base"), repo.id("m"));
  }

  @Test
  void lines_that_were_binary_in_between_are_new() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2")
            .commit("binary")
            .bytes("a", (byte) 0)
            .commit("text")
            .write("a", "1", "2");

    assertThat(Walk.of(repo).blame("a")).containsExactly(repo.id("text"), repo.id("text"));
    assertThat(Walk.of(repo).blamedDeletedBy(repo.id("binary")))
        .containsExactly(repo.id("one"), repo.id("one"));
  }

  @Test
  void a_file_in_the_place_of_a_link_is_new_even_with_the_same_text() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("link")
            .symlink("a", "target")
            .commit("file")
            .text("a", "target");

    assertThat(Walk.of(repo).blame("a")).containsExactly(repo.id("file"));
  }

  @Test
  void a_file_that_a_submodule_replaced_is_gone_and_one_that_replaced_it_is_new() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("file")
            .write("a.java", "int a;", "int b;")
            .commit("submodule")
            .delete("a.java")
            .submodule("a.java", SUBMODULE);
    assertThat(Walk.of(repo).ledger.origins("a.java", LineView.BLAMED)).isEmpty();
    assertThat(Walk.of(repo).codeLines).containsExactly(2, 0);

    repo.commit("again").delete("a.java").write("a.java", "int a;");
    Walk walk = Walk.of(repo);
    assertThat(walk.blame("a.java")).containsExactly(repo.id("again"));
    assertThat(walk.codeLines).containsExactly(2, 0, 1);
    assertThat(walk.digests.get(1).summary().submodulesChanged()).isEqualTo(1);
  }

  @Test
  void deleted_lines_name_the_commits_that_wrote_them() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2", "3")
            .commit("two")
            .replaceLine("a", 2, "two")
            .commit("three")
            .deleteLines("a", 1, 2);

    assertThat(Walk.of(repo).blamedDeletedBy(repo.id("three")))
        .containsExactly(repo.id("one"), repo.id("two"));
  }

  @Test
  void code_lines_of_the_tree_are_known_at_every_commit() {
    GitFixture repo =
        GitFixture.in(folder).commit("base").write("A.java", "int a;", "// b", "int c;");
    repo.branch("topic").commit("t").write("B.java", "int d;").checkout("main");
    repo.commit("m").deleteLine("A.java", 1).merge("merge", "topic");

    assertThat(Walk.of(repo).codeLines).containsExactly(2, 1, 3, 2);
  }

  @Test
  void lines_of_a_file_that_could_not_be_read_are_of_unknown_origin_until_they_are_rewritten() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2")
            .commit("two")
            .append("a", "3")
            .commit("three")
            .append("a", "4");
    repo.damage().delete(repo.blobId("two", "a"));

    assertThat(Walk.of(repo).blame("a")).hasSize(4).containsOnly(repo.id("three"));
  }

  @Test
  void the_ledger_does_not_depend_on_the_number_of_threads() {
    GitFixture repo = RandomHistory.in(folder, 5, 250);
    Walk one = Walk.of(repo.folder(), 1);
    Walk eight = Walk.of(repo.folder(), 8);

    assertThat(eight.codeLines).isEqualTo(one.codeLines);
    for (int i = 0; i < one.history.size(); i++) {
      String id = one.history.commit(i).id();
      assertThat(eight.originsDeletedBy(id)).isEqualTo(one.originsDeletedBy(id));
    }
  }
}
