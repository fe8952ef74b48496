package dev.codeparity.analyzer.language;

import static dev.codeparity.analyzer.language.Category.CODE;
import static dev.codeparity.analyzer.language.Category.GENERATED;
import static dev.codeparity.analyzer.language.Category.OTHER;
import static dev.codeparity.analyzer.language.Category.TEST;
import static dev.codeparity.analyzer.language.Category.VENDORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.problem.UsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathRulesTest {
  @ParameterizedTest
  @CsvSource({
    "src/main/java/a/Sum.java, CODE",
    "src/main/java/a/test/Sum.java, CODE",
    "src/main/SumTest.java, CODE",
    "spec/src/main/java/io/a2a/spec/Task.java, CODE",
    "src/test/java/a/Sum.java, TEST",
    "its/src/test/resources/a/src/main/java/a/Sum.java, TEST",
    "src/main/resources/archetype/src/test/java/a/SumTest.java, CODE",
    "core/src/testFixtures/java/a/Sum.java, TEST",
    "a/SumTest.java, TEST",
    "a/Contest.java, CODE",
    "a/SumIT.java, TEST",
    "a/AUDIT.java, CODE",
    "pkg/sum.go, CODE",
    "pkg/sum_test.go, TEST",
    "pkg/sum.pb.go, GENERATED",
    "vendor/a/sum.go, VENDORED",
    "src/a/node_modules/b/index.js, VENDORED",
    "web/app.min.js, VENDORED",
    "web/app.js, CODE",
    "web/__tests__/app.js, TEST",
    "web/app.spec.tsx, TEST",
    "spec/models/user.rb, TEST",
    "test_sum.py, TEST",
    "lib/model.g.dart, GENERATED",
    "target/generated-sources/a/A.java, GENERATED",
    "src/test/resources/data.json, OTHER",
    "README.md, OTHER",
    "Makefile, OTHER",
    "Rakefile, CODE",
  })
  void the_data_file_sorts_paths(String path, Category expected) {
    assertThat(rules(List.of()).categoryOf(path)).isEqualTo(expected);
  }

  @Test
  void attributes_decide_for_and_against_the_data_file() {
    PathRules rules =
        rules(
            List.of(
                new AttributesFile(
                    "",
                    """
                    # comment
                    *.gen.kt linguist-generated
                    vendor/ours/** -linguist-vendored
                    *.pb.go linguist-generated=false
                    /lib/*.c linguist-vendored=true
                    docs/** linguist-documentation
                    """)));

    assertThat(rules.categoryOf("a/B.gen.kt")).isEqualTo(GENERATED);
    assertThat(rules.categoryOf("vendor/ours/a/b.go")).isEqualTo(CODE);
    assertThat(rules.categoryOf("vendor/theirs/b.go")).isEqualTo(VENDORED);
    assertThat(rules.categoryOf("a/b.pb.go")).isEqualTo(CODE);
    assertThat(rules.categoryOf("lib/a.c")).isEqualTo(VENDORED);
    assertThat(rules.categoryOf("lib/a/a.c")).isEqualTo(CODE);
    assertThat(rules.categoryOf("docs/a/conf.py")).isEqualTo(OTHER);
  }

  @Test
  void the_last_line_of_the_nearest_attributes_file_wins() {
    PathRules rules =
        rules(
            List.of(
                new AttributesFile("a/b", "*.c -linguist-vendored\n"),
                new AttributesFile("", "*.c linguist-vendored\na/*.c !linguist-vendored\n"),
                new AttributesFile("a", "b/*.c linguist-vendored\n")));

    assertThat(rules.categoryOf("x.c")).isEqualTo(VENDORED);
    assertThat(rules.categoryOf("a/x.c")).isEqualTo(CODE);
    assertThat(rules.categoryOf("a/b/x.c")).isEqualTo(CODE);
    assertThat(rules.categoryOf("a/b/c/x.c")).isEqualTo(CODE);
    assertThat(rules.categoryOf("d/x.c")).isEqualTo(VENDORED);
  }

  @Test
  void macros_and_quoted_patterns_of_attributes_are_read() {
    PathRules rules =
        rules(
            List.of(
                new AttributesFile(
                    "", "[attr]ours -linguist-vendored -diff\n\"vendor/my lib/**\" ours\n")));

    assertThat(rules.categoryOf("vendor/my lib/a.c")).isEqualTo(CODE);
    assertThat(rules.categoryOf("vendor/lib/a.c")).isEqualTo(VENDORED);
  }

  @Test
  void a_folder_in_attributes_says_nothing_of_the_files_in_it() {
    PathRules rules = rules(List.of(new AttributesFile("", "a/ linguist-vendored\n")));

    assertThat(rules.categoryOf("a/b.c")).isEqualTo(CODE);
  }

  @Test
  void excluded_paths_do_not_count() {
    PathRules rules = PathRules.of(List.of(), List.of(), List.of("legacy", "src/a/*.c", "*.sql"));

    assertThat(rules.categoryOf("x/legacy/a.c")).isEqualTo(OTHER);
    assertThat(rules.categoryOf("src/a/b.c")).isEqualTo(OTHER);
    assertThat(rules.categoryOf("src/a/b/c.c")).isEqualTo(CODE);
    assertThat(rules.categoryOf("x/y.sql")).isEqualTo(OTHER);
    assertThat(rules.categoryOf("x/y.c")).isEqualTo(CODE);
  }

  @Test
  void with_includes_only_included_paths_count() {
    PathRules rules = PathRules.of(List.of(), List.of("src/**/*.java", "core/"), List.of("Old*"));

    assertThat(rules.categoryOf("src/A.java")).isEqualTo(CODE);
    assertThat(rules.categoryOf("src/a/b/A.java")).isEqualTo(CODE);
    assertThat(rules.categoryOf("src/test/ATest.java")).isEqualTo(TEST);
    assertThat(rules.categoryOf("core/a/b.go")).isEqualTo(CODE);
    assertThat(rules.categoryOf("core/a/Old.java")).isEqualTo(OTHER);
    assertThat(rules.categoryOf("lib/A.java")).isEqualTo(OTHER);
  }

  @Test
  void an_empty_pattern_is_bad_usage() {
    assertThatThrownBy(() -> PathRules.of(List.of(), List.of("/"), List.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--include");
  }

  private static PathRules rules(List<AttributesFile> files) {
    return PathRules.of(files, List.of(), List.of());
  }
}
