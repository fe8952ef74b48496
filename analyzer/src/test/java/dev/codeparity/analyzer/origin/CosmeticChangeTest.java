package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A change in looks keeps the origin of a line in the defect view, and makes it a new one for
 * blame. Each story ends with a commit {@code end} that deletes the file, so that every line is
 * asked for.
 */
class CosmeticChangeTest {
  @TempDir Path folder;

  private GitFixture sum() {
    return GitFixture.in(folder)
        .commit("one")
        .write(
            "Sum.java",
            "class Sum {",
            "  int sum(int a, int b) {",
            "    return a + b;",
            "  }",
            "",
            "  int difference(int a, int b) {",
            "    return a - b;",
            "  }",
            "}");
  }

  private static List<String> origins(GitFixture repo, String path) {
    repo.commit("end").delete(path);
    return labels(repo, Walk.of(repo).originsDeletedBy(repo.id("end")));
  }

  private static List<String> blamed(GitFixture repo) {
    return labels(repo, Walk.of(repo).blamedDeletedBy(repo.id("end")));
  }

  private static List<String> labels(GitFixture repo, List<String> ids) {
    return ids.stream()
        .map(
            id ->
                repo.ids().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .getKey())
        .toList();
  }

  @Test
  void a_line_with_other_indentation_keeps_its_origin() {
    GitFixture repo = sum().commit("two").replaceLine("Sum.java", 3, "\t\treturn a+b ;");

    assertThat(origins(repo, "Sum.java").get(2)).isEqualTo("one");
    assertThat(blamed(repo).get(2)).isEqualTo("two");
  }

  @Test
  void a_whole_file_with_other_indentation_and_line_ends_keeps_the_origins_of_its_code() {
    GitFixture repo = sum().commit("two").toCrlf("Sum.java").replaceAll("Sum.java", "  ", "\t");

    assertThat(origins(repo, "Sum.java"))
        .containsExactly("one", "one", "one", "one", "two", "one", "one", "one", "one");
    assertThat(blamed(repo)).containsOnly("two");
  }

  @Test
  void a_line_that_gains_a_comment_keeps_its_origin() {
    GitFixture repo = sum().commit("two").replaceLine("Sum.java", 3, "    return a + b; // sum");

    assertThat(origins(repo, "Sum.java").get(2)).isEqualTo("one");
    assertThat(blamed(repo).get(2)).isEqualTo("two");
  }

  @Test
  void code_broken_into_other_lines_keeps_its_origins() {
    GitFixture repo =
        sum()
            .commit("two")
            .replaceLine("Sum.java", 2, "  int sum(", "      int a,", "      int b) {");

    assertThat(origins(repo, "Sum.java").subList(1, 4)).containsOnly("one");
    assertThat(blamed(repo).subList(1, 4)).containsOnly("two");
  }

  @Test
  void lines_joined_into_one_keep_the_origin_of_the_first() {
    GitFixture repo =
        sum()
            .commit("two")
            .replaceLine("Sum.java", 3, "    return a * b;")
            .commit("three")
            .deleteLines("Sum.java", 2, 4)
            .insert("Sum.java", 2, "  int sum(int a, int b) { return a * b; }");

    assertThat(origins(repo, "Sum.java").get(1)).isEqualTo("one");
    assertThat(blamed(repo).get(1)).isEqualTo("three");
  }

  @Test
  void a_line_with_another_token_is_new() {
    GitFixture repo = sum().commit("two").replaceLine("Sum.java", 3, "    return a - b;");

    assertThat(origins(repo, "Sum.java").get(2)).isEqualTo("two");
    assertThat(blamed(repo).get(2)).isEqualTo("two");
  }

  @Test
  void white_space_inside_of_a_string_is_no_matter_of_looks() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "String a = \"x y\";")
            .commit("two")
            .write("A.java", "String a = \"x  y\";");

    assertThat(origins(repo, "A.java")).containsExactly("two");
  }

  @Test
  void a_block_moved_within_its_file_keeps_its_origins() {
    GitFixture repo = GitFixture.in(folder).commit("one").write("A.java", method("first"));
    repo.commit("two").append("A.java", method("second")).append("A.java", method("third"));
    repo.commit("move").write("A.java", method("third")).append("A.java", method("first"));
    repo.append("A.java", method("second"));

    List<String> origins = origins(repo, "A.java");
    assertThat(origins.subList(0, 5)).containsOnly("two");
    assertThat(origins.subList(5, 10)).containsOnly("one");
    assertThat(origins.subList(10, 15)).containsOnly("two");
    assertThat(blamed(repo)).contains("move");
  }

  private static String[] method(String name) {
    return new String[] {
      "  int " + name + "(int a) {",
      "    int " + name + "Result = a * 2;",
      "    check(" + name + "Result);",
      "    return " + name + "Result;",
      "  }"
    };
  }

  @Test
  void a_block_moved_to_another_file_keeps_its_origins() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", method("first"))
            .append("A.java", method("second"))
            .write("B.java", method("other"))
            .commit("move")
            .deleteLines("A.java", 1, 5)
            .append("B.java", method("first"));

    assertThat(origins(repo, "B.java")).containsOnly("one");
    assertThat(blamed(repo).subList(5, 10)).containsOnly("move");
  }

  @Test
  void a_block_of_two_telling_lines_is_too_short_to_have_moved() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "int a = call(1);", "int b = call(2);", "int c = call(3);")
            .write("B.java", "int d = call(4);")
            .commit("two")
            .deleteLines("A.java", 1, 2)
            .append("B.java", "int a = call(1);", "int b = call(2);");

    assertThat(origins(repo, "B.java")).containsExactly("one", "two", "two");
  }

  @Test
  void a_copied_block_is_new() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", method("first"))
            .write("B.java", method("other"))
            .commit("copy")
            .append("B.java", method("first"));

    assertThat(origins(repo, "B.java").subList(5, 10)).containsOnly("copy");
  }

  @Test
  void text_that_is_no_code_is_never_seen_through() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("README.md", "some text")
            .commit("two")
            .write("README.md", "  some text");

    assertThat(origins(repo, "README.md")).containsExactly("two");
  }

  @Test
  void a_renamed_and_reindented_file_keeps_its_origins() {
    GitFixture repo =
        sum()
            .commit("two")
            .rename("Sum.java", "Total.java")
            .replaceLine("Total.java", 3, "return a + b;");

    assertThat(origins(repo, "Total.java").get(2)).isEqualTo("one");
  }

  @Test
  void origins_survive_several_cosmetic_changes_and_merges() {
    GitFixture repo = sum();
    repo.branch("topic").commit("t").replaceLine("Sum.java", 3, "return a + b;");
    repo.checkout("main").commit("m").replaceLine("Sum.java", 7, "return a - b;");
    repo.merge("merge", "topic").commit("late").replaceLine("Sum.java", 3, "   return a + b;");

    assertThat(origins(repo, "Sum.java")).containsOnly("one");
    assertThat(blamed(repo).get(2)).isEqualTo("late");
    assertThat(blamed(repo).get(6)).isEqualTo("m");
  }

  @Test
  void cosmetic_changes_count_as_carried_lines_and_touch_nothing() {
    GitFixture repo = sum().commit("two").replaceLine("Sum.java", 3, "return a + b;");
    ChangeSummary summary = Walk.of(repo).digests.get(1).summary();

    assertThat(summary.codeLinesAdded()).isEqualTo(1);
    assertThat(summary.codeLinesCarried()).isEqualTo(1);
    assertThat(summary.productCodeTouched()).isZero();
  }
}
