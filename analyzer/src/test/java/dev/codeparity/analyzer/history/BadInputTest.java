package dev.codeparity.analyzer.history;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RealGit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories that are broken, odd or hostile. */
class BadInputTest {
  private static final String AUTHOR = "author A <a@example.org> 1700000000 +0000";
  private static final String COMMITTER = "committer A <a@example.org> 1700000000 +0000";

  @TempDir Path folder;

  private GitFixture story() {
    return GitFixture.in(folder)
        .commit("one")
        .write("a.txt", "1", "2")
        .write("lib/b.txt", "b")
        .commit("two")
        .append("a.txt", "3")
        .commit("three")
        .append("a.txt", "4")
        .append("lib/b.txt", "c");
  }

  private static String treeOf(GitFixture repo, String revision) {
    return repo.git().run("rev-parse", revision).strip();
  }

  @Test
  void a_missing_blob_is_named_and_taken_as_empty() {
    GitFixture repo = story();
    String blob = repo.blobId("two", "a.txt");
    repo.damage().delete(blob);

    Changes changes = Changes.of(repo);

    assertThat(changes.files(repo.id("two"))).containsExactly("MODIFIED a.txt +0 -2");
    assertThat(changes.files(repo.id("three")))
        .containsExactly("MODIFIED a.txt +4 -0", "MODIFIED lib/b.txt +1 -0");
    assertThat(changes.warnings())
        .containsExactly(
            "an object is missing or corrupt, treated as empty. Run: git fsck: blob " + blob);
  }

  @Test
  void a_blob_cut_off_emptied_or_garbled_is_named() {
    GitFixture repo = story();
    String cut = repo.blobId("one", "a.txt");
    String empty = repo.blobId("two", "a.txt");
    String garbled = repo.blobId("three", "a.txt");
    repo.damage().truncate(cut).empty(empty).garble(garbled);

    assertThat(Changes.of(repo).warnings())
        .singleElement()
        .asString()
        .startsWith("3 objects are missing or corrupt")
        .contains("blob " + cut, "blob " + empty, "blob " + garbled);
  }

  @Test
  void a_missing_or_garbled_tree_is_named_and_the_walk_goes_on() {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    GitFixture repo = story();
    String tree = treeOf(repo, repo.id("one") + ":lib");
    String root = treeOf(repo, repo.id("two") + "^{tree}");
    repo.damage().delete(tree).garble(root);

    Changes changes = Changes.of(repo);

    assertThat(changes.all()).hasSize(3);
    assertThat(changes.warnings()).singleElement().asString().contains(tree, "tree");
  }

  @Test
  void a_tree_that_is_no_tree_is_named_and_the_walk_goes_on() {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    GitFixture repo = story();
    String tree = treeOf(repo, repo.id("one") + ":lib");
    for (String content :
        List.of("", "1", "100644", "100644 a", "100644 a\0abc", "\0\0\0", "x y z")) {
      LooseObject.replace(repo.gitDirectory(), tree, "tree", content.getBytes(US_ASCII));

      assertThat(Changes.of(repo).all()).as(content).hasSize(3);
    }
    LooseObject.replace(repo.gitDirectory(), tree, "blob", "text".getBytes(US_ASCII));

    assertThat(Changes.of(repo).warnings()).singleElement().asString().contains("tree");
  }

  @Test
  void a_tree_that_holds_itself_is_named_and_left() {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    GitFixture repo = story();
    String tree = treeOf(repo, repo.id("one") + ":lib");
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("40000 a\0".getBytes(US_ASCII));
    content.writeBytes(HexFormat.of().parseHex(tree));
    LooseObject.replace(repo.gitDirectory(), tree, "tree", content.toByteArray());

    assertThat(Changes.of(repo).warnings())
        .singleElement()
        .asString()
        .contains("tree of commit " + repo.id("one"));
  }

  @Test
  void a_tree_with_a_path_twice_or_leading_out_does_no_harm() {
    GitFixture repo = story();
    byte[] blob = HexFormat.of().parseHex(repo.blobId("one", "a.txt"));
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (String name : List.of("a.txt", "a.txt", "../../out", ".git", "", "a/b")) {
      content.writeBytes(("100644 " + name + "\0").getBytes(US_ASCII));
      content.writeBytes(blob);
    }
    String tree = LooseObject.write(repo.gitDirectory(), "tree", content.toByteArray());
    String id =
        LooseObject.commit(repo.gitDirectory(), "tree " + tree, AUTHOR, COMMITTER, "", "odd");

    assertThat(Changes.of(repo.folder(), id, 1).files(id)).hasSize(6);
  }

  @Test
  void a_commit_that_is_its_own_ancestor_is_read_once() {
    GitFixture repo = story();
    String one = repo.id("one");
    byte[] circle =
        ("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nparent " + repo.id("three") + "\n\nx\n")
            .getBytes(US_ASCII);
    LooseObject.replace(repo.gitDirectory(), one, "commit", circle);

    assertThat(Changes.of(repo).history().commits())
        .extracting(Commit::id)
        .startsWith(one)
        .hasSize(3);
  }

  @Test
  void history_ends_at_a_missing_commit_which_is_named() {
    GitFixture repo = story();
    String gone = repo.id("one");
    repo.damage().delete(gone);

    Changes changes = Changes.of(repo);

    assertThat(changes.history().commits())
        .extracting(Commit::message)
        .containsExactly("two\n", "three\n");
    assertThat(changes.files(repo.id("two")))
        .containsExactly("ADDED a.txt +3 -0", "ADDED lib/b.txt +1 -0");
    assertThat(changes.warnings())
        .singleElement()
        .asString()
        .contains("commit " + gone, "git fsck");
  }

  @Test
  void history_ends_at_a_commit_that_is_no_commit() {
    GitFixture repo = story();
    String id = repo.id("one");
    for (String content :
        List.of("", "garbage", "tree zzzz\n", "tree ", "tree " + "0".repeat(40))) {
      LooseObject.replace(repo.gitDirectory(), id, "commit", content.getBytes(US_ASCII));

      Changes changes = Changes.of(repo);

      assertThat(changes.all()).as(content).hasSizeBetween(2, 3);
      assertThat(changes.warnings()).as(content).isNotEmpty();
    }
    LooseObject.replace(repo.gitDirectory(), id, "blob", "text".getBytes(US_ASCII));
    assertThat(Changes.of(repo).all()).hasSize(2);
  }

  @Test
  void a_head_commit_that_cannot_be_read_is_said_in_one_line() {
    GitFixture repo = story();
    repo.damage().garble(repo.id("three"));

    assertThatThrownBy(() -> Changes.of(repo))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("HEAD")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void damage_in_a_pack_costs_the_damaged_object_only() throws IOException {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    GitFixture repo =
        GitFixture.in(folder).commit("one").write("a.txt", "0123456789abcdefghijklmnopqrstuvwxyz");
    for (int i = 0; i < 20; i++) {
      repo.commit("c" + i).write("f" + i + ".txt", "line " + i, "xyz" + i * 7919, "end " + i);
    }
    repo.git().run("repack", "-a", "-d", "-q");
    for (Path file : objectFiles(repo)) {
      Files.delete(file);
    }
    Path pack = packOf(repo);
    String blob = repo.blobId("c7", "f7.txt");
    long offset = offsetInPack(repo, pack, blob);
    byte[] bytes = Files.readAllBytes(pack);
    for (int i = 4; i < 16; i++) {
      bytes[(int) offset + i] ^= 0x55;
    }
    pack.toFile().setWritable(true);
    Files.write(pack, bytes);

    Changes changes = Changes.of(repo);

    assertThat(changes.all()).hasSize(21);
    assertThat(changes.warnings()).singleElement().asString().endsWith("git fsck: blob " + blob);
  }

  private static List<Path> objectFiles(GitFixture repo) throws IOException {
    try (var files = Files.walk(repo.gitDirectory().resolve("objects"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("[0-9a-f]{38}"))
          .toList();
    }
  }

  private static Path packOf(GitFixture repo) throws IOException {
    try (var files = Files.list(repo.gitDirectory().resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
  }

  private static long offsetInPack(GitFixture repo, Path pack, String id) {
    for (String line : repo.git().lines("verify-pack", "-v", pack.toString())) {
      if (line.startsWith(id)) {
        return Long.parseLong(line.split(" +", -1)[4]);
      }
    }
    throw new IllegalArgumentException(id + " is not in the pack");
  }

  @Test
  void a_shallow_clone_is_read_as_far_as_it_goes_with_a_warning() {
    GitFixture repo = story();
    repo.damage().shallowAt("two");

    Changes changes = Changes.of(repo);

    assertThat(changes.history().size()).isEqualTo(2);
    assertThat(changes.warnings())
        .containsExactly(
            "shallow clone, so history is cut at a commit. Run: git fetch --unshallow");
  }

  @Test
  void odd_times_zones_and_people_are_read_as_well_as_can_be() {
    GitFixture repo = story();
    String tree = "tree " + treeOf(repo, "HEAD^{tree}");
    Path git = repo.gitDirectory();
    List<List<String>> headers =
        List.of(
            List.of(),
            List.of("author", "committer"),
            List.of("author A", "committer A"),
            List.of("author <>", "committer <>"),
            List.of("author A <a@b> -5 +0000", "committer A <a@b> -5 +0000"),
            List.of("author A <a@b> 99999999999 +9999", "committer A <a@b> 99999999999 -9999"),
            List.of(
                "author A <a@b> 9223372036854775807 +0000",
                "committer A <a@b> 9223372036854775807 +0000"),
            List.of(
                "author A <a@b> 99999999999999999999999 +0000",
                "committer A <a@b> -99999999999999999999999 +0000"),
            List.of("author A <a@b> x y", "committer A <a@b> 12 x"),
            List.of("author A <a@b> 12", "committer A <a@b>12 +0000"),
            List.of("author A <a <b> c> 12 +0000", "committer <<< 12 +0000"),
            List.of("encoding", "author A <a@b> 1 +0000"),
            List.of(COMMITTER, AUTHOR));
    for (List<String> header : headers) {
      List<String> lines = new ArrayList<>(List.of(tree));
      lines.addAll(header);
      lines.addAll(List.of("", "subject"));
      String id = LooseObject.commit(git, lines.toArray(String[]::new));

      Commit commit = Changes.of(folder, id, 1).history().head();

      assertThat(commit.subject()).as(header.toString()).isEqualTo("subject");
      assertThat(commit.commitTime()).isBetween(Instant.MIN, Instant.MAX);
    }
  }

  @Test
  void unknown_encodings_and_bytes_that_are_no_text_are_read_as_well_as_can_be() {
    GitFixture repo = story();
    String tree = "tree " + treeOf(repo, "HEAD^{tree}");
    for (String encoding :
        List.of("", "no such", "!!", "UTF-7", "ISO-8859-1", "x".repeat(10_000))) {
      String id =
          LooseObject.commit(
              repo.gitDirectory(),
              tree,
              "author Andr\u00e9 <a@b> 1700000000 +0000",
              "committer Andr\u00e9 <a@b> 1700000000 +0000",
              "encoding " + encoding,
              "",
              "caf\u00e9 \u00ff");

      Commit commit = Changes.of(folder, id, 1).history().head();

      assertThat(commit.message()).as(encoding).isEqualTo("caf\u00e9 \u00ff\n");
      assertThat(commit.author().name()).as(encoding).isEqualTo("Andr\u00e9");
    }
  }
}
