package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a clone with a Maven and a Java that only say how they were called. */
class LauncherTest {
  @TempDir private Path home;
  private FakeClone clone;

  @BeforeEach
  void makeClone() throws IOException {
    clone = new FakeClone(home);
  }

  @Test
  void the_first_run_builds_with_one_line_and_starts_java() throws Exception {
    var run = clone.start("analyze", "my repository");

    assertThat(run.errors()).isEqualTo("codeparity: building (first run, about a minute)...\n");
    assertThat(run.output().lines())
        .endsWith("dev.codeparity.cli.Main", "analyze", "my repository")
        .anyMatch(line -> line.endsWith("/lib/*"));
    assertThat(run.code()).isZero();
  }

  @Test
  void the_second_run_builds_nothing_and_says_nothing() throws Exception {
    clone.start().code();
    var second = clone.start("--version");

    assertThat(second.errors()).isEmpty();
    assertThat(clone.builds()).hasSize(1);
  }

  @Test
  void a_changed_source_is_built_again() throws Exception {
    clone.start().code();
    clone.touchSource();

    assertThat(clone.start().errors()).isEqualTo("codeparity: building (sources changed)...\n");
    assertThat(clone.builds()).hasSize(2);
  }

  @Test
  void a_deleted_source_is_built_again() throws Exception {
    clone.start().code();
    Files.delete(clone.source());

    assertThat(clone.start().errors()).contains("sources changed");
  }

  @Test
  void the_build_works_offline_where_it_can() throws Exception {
    clone.start().code();

    assertThat(clone.builds()).singleElement().asString().startsWith("-o ");
  }

  @Test
  void the_build_asks_the_network_for_what_is_missing() throws Exception {
    clone.emptyTheLocalRepository();
    var run = clone.start();

    assertThat(run.code()).isZero();
    assertThat(run.errors()).hasLineCount(1);
    assertThat(clone.builds()).hasSize(2).last().asString().doesNotContain("-o ");
  }

  @Test
  void a_build_that_fails_shows_why_and_ends_with_2() throws Exception {
    clone.breakSources();
    var run = clone.start();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errors()).contains("Main.java: ';' expected", "codeparity: the build failed");
    assertThat(clone.builds()).hasSize(1);
  }

  @Test
  void runs_that_start_together_build_once() throws Exception {
    var runs = Stream.generate(() -> clone.start("--version")).limit(4).toList();

    for (var run : runs) {
      assertThat(run.code()).isZero();
    }
    assertThat(clone.builds()).hasSize(1);
  }

  @Test
  void it_is_found_through_symbolic_links_from_any_folder() throws Exception {
    Path link = Files.createSymbolicLink(home.resolve("direct"), clone.launcher());
    Path indirect = Files.createSymbolicLink(home.resolve("indirect"), Path.of("direct"));

    assertThat(link).exists();
    assertThat(clone.start(indirect, "demo").output().lines()).endsWith("demo");
  }
}
