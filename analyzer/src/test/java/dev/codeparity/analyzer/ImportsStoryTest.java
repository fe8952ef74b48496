package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that was brought in, not written, is flagged and stays out of rates. */
class ImportsStoryTest {
  @TempDir private Path folder;

  private GitFixture repo(int codeLines) {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(2))
        .commit("root")
        .write("Main.java", lines("main", codeLines));
  }

  @Test
  void a_root_commit_is_an_import_however_small() {
    assertThat(Analysed.of(repo(1)).commit("root").imported()).isTrue();
  }

  @Test
  void the_root_of_a_merged_history_is_an_import_too() {
    GitFixture repo =
        repo(3)
            .orphan("other")
            .commit("second root")
            .write("Other.java", lines("other", 3))
            .checkout("main")
            .merge("merge", "other");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("second root").imported()).isTrue();
    assertThat(found.commit("merge").imported()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1000, 9000, true", "999, 10, false", "1000, 9001, false", "3000, 27000, true"})
  void a_vendor_drop_has_a_thousand_code_lines_and_a_tenth_of_the_tree(
      int dropped, int before, boolean imported) {
    GitFixture repo = repo(before).commit("drop").write("lib/Lib.java", lines("lib", dropped));
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("drop").size().codeLinesAdded()).isEqualTo(dropped);
    assertThat(found.commit("drop").imported()).isEqualTo(imported);
  }

  @ParameterizedTest
  @CsvSource({"900, true", "899, false"})
  void a_vendor_drop_has_nine_tenths_of_its_lines_in_new_files(int inNewFile, boolean imported) {
    GitFixture repo =
        repo(10)
            .commit("drop")
            .write("lib/Lib.java", lines("lib", inNewFile))
            .append("Main.java", lines("more", 1000 - inNewFile));

    assertThat(Analysed.of(repo).commit("drop").imported()).isEqualTo(imported);
  }

  @Test
  void comments_and_blank_lines_make_no_vendor_drop() {
    String[] notes = lines("note", 500);
    for (int i = 0; i < notes.length; i++) {
      notes[i] = "// " + notes[i];
    }
    GitFixture repo =
        repo(10)
            .commit("drop")
            .write("lib/Lib.java", lines("lib", 600))
            .append("lib/Lib.java", notes);

    assertThat(Analysed.of(repo).commit("drop").imported()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "100, 100, true", "0, 112, false"})
  void a_mass_move_adds_what_it_deletes_elsewhere(int dropped, int written, boolean imported) {
    GitFixture repo =
        repo(20)
            .append("Big.java", lines("big", 3000))
            .append("Part.java", lines("part", 1000))
            .commit("move")
            .delete("Part.java")
            .append("Big.java", lines("part", dropped, 1000))
            .append("Big.java", lines("fresh", written));
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("move").size().codeLinesAdded()).isEqualTo(1000 - dropped + written);
    assertThat(found.commit("move").imported()).isEqualTo(imported);
  }

  @Test
  void a_plain_rename_adds_nothing_and_is_no_import() {
    GitFixture repo = repo(1500).commit("rename").rename("Main.java", "app/Main.java");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("rename").size().codeLinesAdded()).isZero();
    assertThat(found.commit("rename").imported()).isFalse();
  }

  @Test
  void a_defect_that_was_imported_counts_against_nobody() {
    GitFixture repo =
        GitFixture.in(folder)
            .ticking(Duration.ofDays(2))
            .commit("root")
            .write("Sum.java", "int sum = a - b;")
            .commit("fix")
            .message("Fix wrong sum")
            .replace("Sum.java", "a - b", "a + b");
    Analysed found = Analysed.of(repo);

    assertThat(found.linkOf("fix").notCounted()).contains(NotCounted.IMPORT);
  }

  @Test
  void imports_are_on_neither_side() {
    GitFixture repo =
        repo(10)
            .commit("drop")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("lib/Lib.java", lines("lib", 2000))
            .commit("work")
            .coAuthor("Cursor", "cursoragent@cursor.com")
            .write("Work.java", lines("work", 10))
            .commit("last")
            .after(Duration.ofDays(100))
            .write("notes.txt", "done");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("drop").imported()).isTrue();
    assertThat(found.basis().total().aiExposure())
        .isCloseTo(10 / 1000.0 * 90 / 365.25, within(1e-15));
  }
}
