package dev.codeparity.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import dev.codeparity.fixtures.RealGit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commits of all kinds are said to have changed. */
class FileChangesTest {
  private static final String SUBMODULE = "1234567890123456789012345678901234567890";

  @TempDir Path folder;

  private List<String> lastOf(GitFixture repo) {
    return Changes.of(repo).files(repo.id("HEAD"));
  }

  /** The sums that Git gives for the last commit. */
  private static void assertAgreesWithGit(GitFixture repo, int added, int deleted) {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    int gitAdded = 0;
    int gitDeleted = 0;
    for (String line : repo.git().lines("show", "--numstat", "-M", "--format=", "HEAD")) {
      String[] parts = line.split("\t", 3);
      gitAdded += parts[0].equals("-") ? 0 : Integer.parseInt(parts[0]);
      gitDeleted += parts[1].equals("-") ? 0 : Integer.parseInt(parts[1]);
    }
    assertThat(List.of(gitAdded, gitDeleted)).containsExactly(added, deleted);
  }

  @Test
  void a_root_commit_adds_all_its_lines() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("a", "1", "2").write("b/c", "3");

    assertThat(lastOf(repo)).containsExactly("ADDED a +2 -0", "ADDED b/c +1 -0");
  }

  @Test
  void an_empty_commit_changes_nothing() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("a", "1").commit("empty");

    assertThat(lastOf(repo)).isEmpty();
  }

  @Test
  void a_root_without_files_changes_nothing() {
    assertThat(lastOf(GitFixture.in(folder).commit("empty"))).isEmpty();
  }

  @Test
  void a_renamed_file_counts_its_changed_lines_alone() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2", "3", "4", "5", "6")
            .commit("two")
            .rename("a", "lib/b")
            .replaceLine("lib/b", 3, "three");

    assertThat(lastOf(repo)).containsExactly("RENAMED a > lib/b +1 -1");
    assertAgreesWithGit(repo, 1, 1);
  }

  @Test
  void two_files_that_change_names_are_two_changed_files() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2", "3")
            .write("b", "x", "y")
            .commit("two")
            .rename("a", "c")
            .rename("b", "a")
            .rename("c", "b");

    assertThat(lastOf(repo)).containsExactly("MODIFIED a +2 -3", "MODIFIED b +3 -2");
    assertAgreesWithGit(repo, 5, 5);
  }

  @Test
  void a_changed_mode_changes_no_line() {
    GitFixture repo =
        GitFixture.in(folder).commit("one").write("a", "1").commit("two").executable("a");

    assertThat(lastOf(repo)).containsExactly("MODIFIED a +0 -0");
  }

  @Test
  void binary_files_have_no_lines_when_they_come_change_and_go() {
    GitFixture repo = GitFixture.in(folder).commit("one").bytes("a", (byte) 0, (byte) 10);
    assertThat(lastOf(repo)).containsExactly("ADDED a +0 -0");

    repo.commit("two").bytes("a", (byte) 0, (byte) 10, (byte) 10);
    assertThat(lastOf(repo)).containsExactly("MODIFIED a +0 -0");

    repo.commit("text").write("a", "1", "2");
    assertThat(lastOf(repo)).containsExactly("MODIFIED a +0 -0");

    repo.commit("binary again").bytes("a", (byte) 0);
    assertThat(lastOf(repo)).containsExactly("MODIFIED a +0 -0");
    assertAgreesWithGit(repo, 0, 0);
  }

  @Test
  void a_last_line_without_a_newline_is_a_line_and_gaining_one_changes_it() {
    GitFixture repo =
        GitFixture.in(folder).commit("one").text("a", "1\n2").commit("two").text("a", "1\n2\n");

    assertThat(lastOf(repo)).containsExactly("MODIFIED a +1 -1");
    assertAgreesWithGit(repo, 1, 1);
  }

  @Test
  void other_line_ends_change_every_line() {
    GitFixture repo =
        GitFixture.in(folder).commit("one").write("a", "1", "2", "3").commit("two").toCrlf("a");

    assertThat(lastOf(repo)).containsExactly("MODIFIED a +3 -3");
    assertAgreesWithGit(repo, 3, 3);
  }

  @Test
  void a_symbolic_link_is_read_as_the_path_that_it_holds() {
    GitFixture repo = GitFixture.in(folder).commit("one").symlink("link", "/etc/passwd");
    assertThat(lastOf(repo)).containsExactly("ADDED link +1 -0");
    assertAgreesWithGit(repo, 1, 0);

    repo.commit("two").write("link", "now", "a file");
    assertThat(lastOf(repo)).containsExactly("MODIFIED link +2 -1");
    assertAgreesWithGit(repo, 2, 1);
  }

  @Test
  void a_submodule_counts_as_a_line_and_is_not_entered() {
    GitFixture repo = GitFixture.in(folder).commit("one").submodule("sub", SUBMODULE);
    assertThat(lastOf(repo)).containsExactly("ADDED sub +1 -0");
    assertAgreesWithGit(repo, 1, 0);

    repo.commit("two").submodule("sub", "0987654321" + SUBMODULE.substring(10));
    assertThat(lastOf(repo)).containsExactly("MODIFIED sub +1 -1");
    assertAgreesWithGit(repo, 1, 1);
    assertThat(Changes.of(repo).warnings()).isEmpty();
  }

  @Test
  void a_folder_in_the_place_of_a_file_is_a_file_less_and_others_more() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("a", "1", "2", "3", "4")
            .commit("two")
            .delete("a")
            .write("a/b", "x", "y");

    assertThat(lastOf(repo)).containsExactly("DELETED a +0 -4", "ADDED a/b +2 -0");
    assertAgreesWithGit(repo, 2, 4);
  }

  @Test
  void a_merge_takes_what_a_branch_has_and_combines_what_both_changed() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("base")
            .write("both", "1", "2", "3", "4", "5")
            .write("theirs", "1")
            .write("gone", "1")
            .branch("topic")
            .commit("t")
            .replaceLine("both", 1, "one")
            .append("theirs", "2")
            .delete("gone")
            .checkout("main")
            .commit("m")
            .replaceLine("both", 5, "five")
            .write("ours", "1")
            .merge("merge", "topic");

    assertThat(lastOf(repo))
        .containsExactlyInAnyOrder(
            "combined both of [0, 1]", "taken theirs from 1", "removed gone");
  }

  @Test
  void a_merge_that_changes_a_file_of_its_own_combines_it_of_both_parents() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1", "2").write("b", "1");
    repo.branch("topic").commit("t").append("b", "2").checkout("main");
    repo.merge("evil", "topic").append("a", "nobody wrote this").write("new", "x");

    assertThat(lastOf(repo))
        .containsExactlyInAnyOrder("combined a of [0, 1]", "taken b from 1", "combined new of []");
  }

  @Test
  void a_merge_follows_a_file_that_one_side_renamed() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("base")
            .write("a", "1", "2", "3", "4", "5", "6", "7", "8")
            .branch("topic")
            .commit("t")
            .rename("a", "b")
            .checkout("main")
            .commit("m")
            .replaceLine("a", 8, "eight");
    repo.merge("merge", "topic").takeFrom("topic", "b").delete("a").replaceLine("b", 8, "eight");

    assertThat(lastOf(repo)).containsExactlyInAnyOrder("removed a", "combined b of [0]");
  }

  @Test
  void a_squash_is_an_ordinary_commit() {
    GitFixture repo = GitFixture.in(folder).commit("base").write("a", "1");
    repo.branch("topic").commit("t1").append("a", "2").commit("t2").append("a", "3");
    repo.checkout("main").squash("squash", "topic");

    assertThat(lastOf(repo)).containsExactly("MODIFIED a +2 -0");
  }

  @Test
  void paths_that_are_no_utf8_are_read_as_latin_1() {
    GitFixture repo =
        GitFixture.in(folder).commit("one").write("caf\uDCE9", "1").write("na\u00efve \u2603", "1");

    assertThat(lastOf(repo))
        .containsExactly("ADDED caf\u00e9 +1 -0", "ADDED na\u00efve \u2603 +1 -0");
  }

  @Test
  void the_outcome_does_not_depend_on_the_number_of_threads() {
    GitFixture repo = RandomHistory.in(folder, 11, 300);
    List<List<String>> one = said(Changes.of(repo.folder(), "HEAD", 1));

    assertThat(said(Changes.of(repo.folder(), "HEAD", 2))).isEqualTo(one);
    assertThat(said(Changes.of(repo.folder(), "HEAD", 8))).isEqualTo(one);
  }

  private static List<List<String>> said(Changes changes) {
    return changes.history().commits().stream().map(c -> changes.files(c.id())).toList();
  }
}
