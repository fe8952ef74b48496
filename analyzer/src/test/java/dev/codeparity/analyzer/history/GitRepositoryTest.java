package dev.codeparity.analyzer.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening repositories, naming revisions, and reading single files. */
class GitRepositoryTest {
  @TempDir Path folder;

  private GitFixture story() {
    return GitFixture.in(folder.resolve("app")).commit("one").write("a.txt", "1").tag("v1", "one");
  }

  private static AbstractThrowableAssert<?, ?> refusal(Path place, String revision) {
    return assertThatThrownBy(() -> Changes.of(place, revision, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageNotContainingAny("\n", "Exception");
  }

  @Test
  void a_folder_without_a_repository_is_refused() {
    refusal(folder, "HEAD").hasMessageContaining("not a Git repository", "Name a folder");
    refusal(folder.resolve("none"), "HEAD").hasMessageContaining("no such folder");
  }

  @Test
  void a_file_named_git_that_is_no_repository_is_refused() throws IOException {
    Files.writeString(folder.resolve(".git"), "garbage");
    refusal(folder, "HEAD").hasMessageContaining("not a Git repository");

    Files.writeString(folder.resolve(".git"), "gitdir: /nowhere/at/all");
    refusal(folder, "HEAD").hasMessageContaining("not a Git repository");
  }

  @Test
  void a_repository_without_commits_is_refused() {
    refusal(GitFixture.in(folder).folder(), "HEAD").hasMessageContaining("no commits yet");
  }

  @Test
  void an_unborn_head_beside_other_branches_names_one_of_them() {
    GitFixture repo = story();
    repo.damage().unbornHead("new");

    refusal(repo.folder(), "HEAD").hasMessageContaining("--rev main");
  }

  @Test
  void a_head_that_cannot_be_read_is_said() {
    GitFixture repo = story();
    for (String head : List.of("garbage", "", "ref: ", "1234", "ref: ../../etc/passwd")) {
      repo.damage().head(head);

      refusal(repo.folder(), "HEAD").as(head).hasMessageContaining("HEAD");
    }
    repo.damage().headWithoutObject();
    refusal(repo.folder(), "HEAD").hasMessageContaining("HEAD");
  }

  @Test
  void a_bare_repository_with_a_garbage_head_is_refused() throws IOException {
    GitFixture repo = GitFixture.bare(folder).commit("one").write("a", "1");
    Path bare = repo.folder();
    Files.writeString(bare.resolve("HEAD"), "garbage");

    refusal(bare, "HEAD").hasMessageContaining("HEAD");
  }

  @Test
  void an_unknown_revision_is_answered_with_the_nearest_name() {
    GitFixture repo = story();

    refusal(repo.folder(), "mian").hasMessageContaining("did you mean 'main'?", "git branch -a");
    refusal(repo.folder(), "zzzzzzzzzz").hasMessageContaining("unknown revision 'zzzzzzzzzz'");
    refusal(repo.folder(), "").hasMessageContaining("revision");
    refusal(repo.folder(), "a b ^ ~ : ?").hasMessageContaining("revision");
    refusal(repo.folder(), "--output=x").hasMessageContaining("revision");
  }

  @Test
  void what_is_no_commit_is_no_revision() {
    GitFixture repo = story();

    refusal(repo.folder(), repo.blobId("one", "a.txt")).hasMessageContaining("revision");
    refusal(repo.folder(), "HEAD:a.txt").hasMessageContaining("revision");
  }

  @Test
  void branches_tags_and_shortened_ids_are_revisions() {
    GitFixture repo = story().annotatedTag("v2", "one", "Two");
    String id = repo.id("one");

    for (String revision : List.of("main", "v1", "v2", id, id.substring(0, 8), "HEAD", "HEAD~0")) {
      assertThat(Changes.of(repo.folder(), revision, 1).history().head().id()).isEqualTo(id);
    }
  }

  @Test
  void a_sha256_repository_is_refused_with_the_mend() {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    RealGit.sha256(folder);

    refusal(folder, "HEAD").hasMessageContaining("SHA-256", "git fast-export");
  }

  @Test
  void a_bare_repository_a_subfolder_and_a_linked_worktree_simply_work() throws IOException {
    GitFixture bare = GitFixture.bare(folder.resolve("bare.git")).commit("one").write("a", "1");
    assertThat(Changes.of(bare).all()).hasSize(1);

    GitFixture repo = story();
    Path subfolder = Files.createDirectories(repo.folder().resolve("some/sub/folder"));
    assertThat(Changes.of(subfolder, "HEAD", 1).all()).hasSize(1);
    assertThat(Changes.of(repo.gitDirectory(), "HEAD", 1).all()).hasSize(1);

    repo.branch("topic").commit("two").append("a.txt", "2").checkout("main");
    Path linked = folder.resolve("linked");
    repo.linkedWorktree(linked, "topic");
    assertThat(Changes.of(linked, "HEAD", 1).all()).hasSize(2);
  }

  @Test
  void a_symbolic_link_in_the_place_of_the_git_folder_works() throws IOException {
    GitFixture repo = story();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.createSymbolicLink(other.resolve(".git"), repo.gitDirectory());

    assertThat(Changes.of(other, "HEAD", 1).all()).hasSize(1);
  }

  @Test
  void objects_that_another_repository_lends_are_read() throws IOException {
    GitFixture lender = story();
    GitFixture repo = GitFixture.in(folder.resolve("borrower"));
    Path git = repo.gitDirectory();
    Files.writeString(
        git.resolve("objects/info/alternates"), lender.gitDirectory().resolve("objects") + "\n");
    Files.writeString(git.resolve("refs/heads/main"), lender.id("one") + "\n");

    assertThat(Changes.of(repo.folder(), "HEAD", 1).all()).hasSize(1);
  }

  @Test
  void alternates_that_lead_nowhere_or_in_a_circle_do_no_harm() throws IOException {
    GitFixture repo = story();
    Files.writeString(
        repo.gitDirectory().resolve("objects/info/alternates"),
        "/nowhere\n../objects\n" + repo.gitDirectory().resolve("objects") + "\n\0\n");

    assertThat(Changes.of(repo).all()).hasSize(1);
  }

  @Test
  void a_malformed_configuration_is_refused_in_one_line() {
    GitFixture repo = story();
    repo.damage().file("config", "[core\nrepositoryformatversion = x\n");

    refusal(repo.folder(), "HEAD").hasMessageContaining("app");
  }

  @Test
  void a_repository_is_named_after_its_folder() {
    assertThat(name(story().folder())).isEqualTo("app");
    assertThat(name(GitFixture.bare(folder.resolve("lib.git")).commit("x").folder()))
        .isEqualTo("lib");
  }

  private static String name(Path folder) {
    try (GitRepository repository = GitRepository.open(folder, new Warnings())) {
      return repository.name();
    }
  }

  @Test
  void single_files_are_read_as_of_a_commit() {
    GitFixture repo =
        story()
            .commit("two")
            .write(".gitattributes", "root")
            .write("lib/.gitattributes", "lib")
            .executable("lib/.gitattributes")
            .symlink("docs/.gitattributes", "../../outside");
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(repo.folder(), warnings)) {
      Commit head = repository.history("HEAD").head();

      assertThat(repository.text(head, "lib/.gitattributes")).contains("lib\n");
      assertThat(repository.text(head, "docs/.gitattributes")).isEmpty();
      assertThat(repository.text(head, "none")).isEmpty();
      assertThat(repository.text(head, "lib")).isEmpty();
      assertThat(repository.textsNamed(head, ".gitattributes"))
          .isEqualTo(Map.of("", "root\n", "lib", "lib\n"));
    }
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void a_single_file_that_is_too_large_or_missing_is_named_and_the_others_are_read() {
    GitFixture repo =
        story()
            .commit("two")
            .text("a/.gitattributes", "x".repeat(5 << 20))
            .write("b/.gitattributes", "gone")
            .write("c/.gitattributes", "fine");
    repo.damage().delete(repo.blobId("two", "b/.gitattributes"));
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(repo.folder(), warnings)) {
      Commit head = repository.history("HEAD").head();

      assertThat(repository.textsNamed(head, ".gitattributes")).isEqualTo(Map.of("c", "fine\n"));
    }
    assertThat(warnings.texts())
        .hasSize(2)
        .anyMatch(text -> text.startsWith("a/.gitattributes cannot be read"))
        .anyMatch(text -> text.startsWith("b/.gitattributes cannot be read"));
  }
}
