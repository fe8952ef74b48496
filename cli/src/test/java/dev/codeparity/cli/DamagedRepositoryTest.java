package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged repository is refused in one line, or analysed as far as it can be read. */
class DamagedRepositoryTest {
  private Workplace place;

  @BeforeEach
  void nameFolders(@TempDir Path home) {
    place = new Workplace(home);
  }

  @Test
  void a_head_that_names_no_object_is_refused() {
    place.story().damage().headWithoutObject();

    place.assertRefused("HEAD");
  }

  @Test
  void a_head_that_is_garbled_is_refused() {
    place.story().damage().head("garbage\n");

    place.assertRefused("HEAD of " + place.folder() + " cannot be read");
  }

  @Test
  void a_shallow_clone_is_analysed_with_a_warning() {
    place.story().damage().shallowAt("fix");

    assertThat(place.analysed().err())
        .contains("codeparity: warning: shallow clone")
        .contains("git fetch --unshallow");
  }

  @Test
  void a_missing_file_is_named_and_survived() {
    GitFixture repo = place.story();
    String blob = repo.blobId("bug", "Sum.java");
    repo.damage().delete(blob);

    assertThat(place.analysed().err()).contains("codeparity: warning: ", blob, "git fsck");
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate", "empty", "garble"})
  void a_corrupt_file_is_named_and_survived(String harm) {
    GitFixture repo = place.story();
    String blob = repo.blobId("bug", "Sum.java");
    switch (harm) {
      case "truncate" -> repo.damage().truncate(blob);
      case "empty" -> repo.damage().empty(blob);
      default -> repo.damage().garble(blob);
    }

    assertThat(place.analysed().err()).contains("codeparity: warning: ", blob, "git fsck");
    assertThat(place.commits()).hasSize(3);
  }

  @Test
  void a_missing_commit_cuts_history_with_a_warning() {
    GitFixture repo = place.story();
    String gone = repo.id("bug");
    repo.damage().delete(gone);

    assertThat(place.analysed().err()).contains("codeparity: warning: ", gone, "git fsck");
    assertThat(place.commits()).hasSize(2);
  }

  @Test
  void a_newest_commit_that_is_corrupt_is_refused() {
    GitFixture repo = place.story();
    repo.damage().garble("fix");

    place.assertRefused(repo.id("fix"));
  }

  @Test
  void a_git_file_that_points_nowhere_is_refused() throws IOException {
    Files.createDirectories(place.folder());
    Files.writeString(place.folder().resolve(".git"), "gitdir: /nowhere/at/all\n");

    place.assertRefused("not a Git repository");
  }

  @Test
  void a_garbled_git_configuration_is_refused() {
    place.story().damage().file("config", "[core\nbare = perhaps\n");

    place.assertRefused(".git/config");
  }

  @Test
  void a_garbled_branch_is_refused() {
    place.story().damage().file("refs/heads/main", "garbage\n");

    place.assertRefused("refs/heads/main");
  }
}
