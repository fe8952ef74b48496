package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be used is refused in one line, with 2. */
class RefusedInputTest {
  private Workplace place;

  @BeforeEach
  void nameFolders(@TempDir Path home) {
    place = new Workplace(home);
  }

  @Test
  void a_folder_that_is_no_repository_is_refused() throws IOException {
    Files.createDirectories(place.folder());

    place.assertRefused("not a Git repository: " + place.folder());
  }

  @Test
  void a_folder_that_does_not_exist_is_refused() {
    place.assertRefused("no such folder: " + place.folder());
  }

  @Test
  void a_repository_without_commits_is_refused() {
    GitFixture.in(place.folder());

    place.assertRefused("no commits yet in " + place.folder());
  }

  @Test
  void an_unknown_revision_is_refused_with_the_nearest() {
    place.story();

    place.assertRefused(
        "unknown revision 'mian' in " + place.folder() + ": did you mean 'main'?", "--rev=mian");
  }

  @Test
  void sha_256_objects_are_refused() {
    assumeTrue(RealGit.isInstalled());
    RealGit.sha256(place.folder());

    place.assertRefused("SHA-256 objects cannot be read");
  }

  @Test
  void an_output_folder_that_is_a_file_is_refused_before_the_start() throws IOException {
    place.story();
    Files.writeString(place.out(), "mine");

    place.assertRefused("--out");
    assertThat(place.out()).hasContent("mine");
  }

  @Test
  void an_output_folder_with_other_files_is_refused_and_left_alone() throws IOException {
    place.story();
    Files.createDirectories(place.out());
    Files.writeString(place.out().resolve("thesis.txt"), "mine");

    place.assertRefused("--out");
    assertThat(place.out()).isDirectoryContaining("glob:**/thesis.txt");
  }

  @Test
  void an_output_folder_that_cannot_be_written_is_refused() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root writes anywhere");
    place.story();
    Path locked = Files.createDirectories(place.home().resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    place = place.withOut(locked.resolve("report"));

    place.assertRefused("--out");
  }

  @Test
  void malformed_configuration_is_refused_with_line_and_column() throws IOException {
    place.story().withWorkTree();
    Files.writeString(place.folder().resolve(".codeparity.yml"), "margin: 1.2\nperiod: week\n");

    place.assertRefused(".codeparity.yml:2:9: 'period' must be one of month, quarter, year");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD~99", "HEAD:Sum.java", "HEAD^{tree}", "deadbeef", "@{"})
  void a_revision_that_names_no_commit_is_refused(String revision) {
    place.story();

    place.assertRefused("revision '" + revision + "'", "--rev=" + revision);
  }

  @Test
  void a_range_of_three_dots_is_refused() {
    place.story();

    place.assertRefused("rev must be a revision or BASE..END", "--rev=main...main");
  }

  @Test
  void an_end_of_observation_before_all_commits_is_refused() {
    place.story();

    place.assertRefused("--as-of", "--as-of=2001-01-01");
  }

  @Test
  void malformed_rules_of_the_project_are_refused_with_line_and_column() throws IOException {
    place.story().withWorkTree();
    Files.writeString(
        place.folder().resolve(".codeparity.yml"), "rules:\n  - id: ours\n    pattern: '('\n");

    place.assertRefused(".codeparity.yml:");
  }

  @Test
  void configuration_that_is_no_text_is_refused() throws IOException {
    place.story().withWorkTree();
    Files.write(
        place.folder().resolve(".codeparity.yml"), new byte[] {0, (byte) 0xff, (byte) 0xfe, 10});

    place.assertRefused(".codeparity.yml");
  }

  @Test
  void an_output_folder_below_a_file_is_refused() throws IOException {
    place.story();
    Files.writeString(place.home().resolve("file"), "mine");
    place = place.withOut(place.home().resolve("file/report"));

    place.assertRefused("--out");
  }

  @Test
  void an_output_folder_where_nobody_can_write_is_refused() {
    assumeTrue(Files.isDirectory(Path.of("/proc/self")));
    place.story();
    place = place.withOut(Path.of("/proc/self/report"));

    place.assertRefused("--out");
  }
}
