package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository of any form is analysed, left alone, and none of its commands run. */
class ReadOnlyTest {
  private Workplace place;

  @BeforeEach
  void nameFolders(@TempDir Path home) {
    place = new Workplace(home);
  }

  @Test
  void symbolic_links_are_not_followed() throws IOException {
    Path outside = place.home().resolve("Outside.java");
    Files.writeString(outside, "class Outside {}\nclass Two {}\n");
    place
        .story()
        .commit("links")
        .symlink("Link.java", outside.toString())
        .symlink(".mailmap", "/etc/passwd")
        .symlink(".gitattributes", "/dev/zero")
        .symlink("loop", "loop")
        .folder();

    place.analysed();
    assertThat(place.column("code_lines_added")).endsWith("0");
  }

  @Test
  void a_report_can_lie_in_the_work_tree() {
    place.story().withWorkTree();
    place = place.withOut(place.folder().resolve("codeparity-report"));

    place.analysed();
    place.analysed();
    assertThat(place.commits()).hasSize(3);
  }

  @Test
  void a_subfolder_is_analysed_as_its_repository() throws IOException {
    place.story().withWorkTree();
    Path below = Files.createDirectories(place.folder().resolve("docs/deep"));

    place.withFolder(below).analysed();
    assertThat(place.commits()).hasSize(3);
  }

  @Test
  void a_bare_repository_is_analysed() {
    place.bareStory();

    place.analysed();
    assertThat(place.commits()).hasSize(3);
  }

  @Test
  void a_linked_worktree_is_analysed() {
    GitFixture repo = place.story().withWorkTree();
    Path linked = place.home().resolve("linked");
    repo.branch("side").checkout("main").linkedWorktree(linked, "side");
    place = place.withFolder(linked);

    place.analysed();
    assertThat(place.commits()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void the_repository_is_not_changed(boolean bare) throws IOException {
    if (bare) {
      place.bareStory();
    } else {
      place.story().withWorkTree();
    }
    Map<String, String> before = place.contents();

    place.analysed("--quality", "history", "--no-cache");
    assertThat(place.contents()).isEqualTo(before);
  }

  @Test
  void results_are_kept_in_a_folder_of_the_git_directory_alone() throws IOException {
    place.bareStory();
    Map<String, String> before = place.contents();

    place.analysed("--quality", "history");
    place.analysed("--quality", "history");
    Map<String, String> after = place.contents();
    assertThat(after.keySet()).contains("codeparity/results-1.db");
    after.keySet().removeIf(file -> file.startsWith("codeparity/"));
    assertThat(after).isEqualTo(before);
  }

  @Test
  void no_hook_filter_or_driver_of_the_repository_is_run() throws IOException {
    Path mark = place.home().resolve("mark");
    String command = "touch '" + mark + "' #";
    GitFixture repo =
        place
            .story()
            .commit("attributes")
            .write(".gitattributes", "* filter=evil diff=evil merge=evil text eol=crlf ident")
            .withWorkTree();
    repo.damage()
        .file(
            "config",
            "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tfsmonitor = "
                + quoted(command)
                + "\n\tsshCommand = "
                + quoted(command)
                + "\n\tpager = "
                + quoted(command)
                + "\n[filter \"evil\"]\n\tclean = "
                + quoted(command)
                + "\n\tsmudge = "
                + quoted(command)
                + "\n\tprocess = "
                + quoted(command)
                + "\n\trequired = true\n[diff]\n\texternal = "
                + quoted(command)
                + "\n[diff \"evil\"]\n\tcommand = "
                + quoted(command)
                + "\n\ttextconv = "
                + quoted(command)
                + "\n");
    Path hook =
        Files.createDirectories(place.folder().resolve(".git/hooks")).resolve("post-checkout");
    Files.writeString(hook, "#!/bin/sh\n" + command + "\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();

    place.analysed();
    assertThat(mark).doesNotExist();
    assertThat(place.commits()).hasSize(4);
  }

  private static String quoted(String command) {
    return '"' + command + '"';
  }

  @Test
  void a_run_repeated_replaces_its_own_report() {
    place.story();

    place.analysed();
    place.analysed();
    assertThat(place.commits()).hasSize(3);
  }
}
