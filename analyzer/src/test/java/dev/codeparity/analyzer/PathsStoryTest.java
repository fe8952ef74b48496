package dev.codeparity.analyzer;

import static dev.codeparity.analyzer.CodeText.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which paths count as code. */
class PathsStoryTest {
  @TempDir private Path folder;

  private int codeLines(UnaryOperator<AnalysisRequest.Builder> options, String... attributes) {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("root")
            .write("README.md", "Shop")
            .commit("work")
            .write("core/Main.java", lines("main", 1))
            .write("web/page.ts", "let two = 1;", "let three = 2;")
            .write("core/MainTest.java", lines("test", 4))
            .write("vendor/lib.js", "let a = 1;", "let b = 1;", "let c = 1;", "let d = 1;")
            .write("notes.txt", "text is no code");
    if (attributes.length > 0) {
      repo.write(".gitattributes", attributes);
    }
    return Analysed.of(repo, options).commit("work").size().codeLinesAdded();
  }

  @Test
  void product_and_test_code_count_and_vendored_code_does_not() {
    assertThat(codeLines(o -> o)).isEqualTo(1 + 2 + 4);
  }

  @Test
  void an_include_counts_nothing_else() {
    assertThat(codeLines(o -> o.includes(List.of("core/**")))).isEqualTo(1 + 4);
  }

  @Test
  void an_exclude_takes_away() {
    assertThat(codeLines(o -> o.excludes(List.of("web/**")))).isEqualTo(1 + 4);
  }

  @Test
  void an_exclude_beats_an_include() {
    assertThat(codeLines(o -> o.includes(List.of("core/**")).excludes(List.of("**/*Test.java"))))
        .isEqualTo(1);
  }

  @Test
  void code_that_attributes_call_generated_does_not_count() {
    assertThat(codeLines(o -> o, "web/** linguist-generated")).isEqualTo(1 + 4);
  }

  @Test
  void code_that_attributes_call_vendored_does_not_count() {
    assertThat(codeLines(o -> o, "core/** linguist-vendored=true")).isEqualTo(2);
  }

  @Test
  void attributes_can_say_that_code_is_not_vendored() {
    assertThat(codeLines(o -> o, "vendor/** -linguist-vendored")).isEqualTo(1 + 2 + 4 + 4);
  }

  @Test
  void test_code_is_told_from_product_code() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("root")
            .write("README.md", "Shop")
            .commit("work")
            .write("core/Main.java", lines("main", 1))
            .write("core/MainTest.java", lines("test", 4))
            .write("web/page.ts", "let two = 1;", "let three = 2;");
    Analysed found = Analysed.of(repo);

    assertThat(found.commit("work").size().testCodeLinesAdded()).isEqualTo(4);
    assertThat(found.commit("work").size().javaCodeLinesAdded()).isEqualTo(5);
    assertThat(found.commit("work").size().javaFilesChanged()).isEqualTo(2);
    assertThat(found.commit("work").size().filesChanged()).isEqualTo(3);
    assertThat(found.commit("work").area()).isEqualTo("core");
  }
}
