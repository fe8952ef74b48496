package dev.codeparity.analyzer.history;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.problem.Occurrences;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notes on the commits of a history. */
class NotesTest {
  private static final String AI = "refs/notes/ai";
  private static final Instant EVER = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path folder;

  private final Occurrences problems = new Occurrences();

  private record Found(List<String> texts, List<NotesRef> refs) {}

  /** The texts of the notes on a commit, each with its reference. */
  private Found notes(Path repo, String commit, Instant until, String... wanted) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(repo, warnings)) {
      History history = repository.history("HEAD");
      try (Notes notes = repository.notes(history, until, List.of(wanted)::contains, problems)) {
        List<String> texts = new ArrayList<>();
        for (Commit each : history.commits()) {
          for (Note note : notes.of(each)) {
            assertThat(note.commit()).isEqualTo(each.id());
            if (each.id().equals(commit)) {
              texts.add(note.ref() + ": " + note.text(0, note.bytes().length));
            }
          }
        }
        return new Found(texts, notes.refs());
      }
    }
  }

  private List<String> warnings() {
    Warnings warnings = new Warnings();
    problems.report(warnings);
    return warnings.texts();
  }

  private GitFixture story() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(1))
        .commit("one")
        .write("a", "1")
        .commit("two")
        .write("a", "2");
  }

  @Test
  void notes_are_found_by_reference_and_commit() {
    GitFixture repo =
        story().note("ai", "one", "of one").note("review", "one", "no").note("bob", "one", "task");

    assertThat(notes(repo.folder(), repo.id("one"), EVER, AI, "refs/notes/bob").texts())
        .containsExactly("refs/notes/ai: of one", "refs/notes/bob: task");
    assertThat(notes(repo.folder(), repo.id("two"), EVER, AI).texts()).isEmpty();
  }

  @Test
  void a_note_that_came_on_a_later_day_does_not_exist() {
    GitFixture repo =
        story().note("ai", "one", "first").commit("three").write("a", "3").note("ai", "one", "new");

    assertThat(notes(repo.folder(), repo.id("one"), repo.time("three"), AI).texts())
        .containsExactly("refs/notes/ai: new");
    assertThat(notes(repo.folder(), repo.id("one"), repo.time("two"), AI).texts())
        .containsExactly("refs/notes/ai: first");
    assertThat(notes(repo.folder(), repo.id("one"), repo.time("one"), AI).refs()).isEmpty();
  }

  @Test
  void a_note_of_the_same_day_counts_though_it_was_written_after_its_commit() {
    GitFixture repo = story().note("ai", "two", "late");
    Instant morning = repo.time("two").minus(Duration.ofHours(3));

    assertThat(notes(repo.folder(), repo.id("two"), morning, AI).texts()).hasSize(1);
  }

  @Test
  void notes_on_anything_else_are_counted_and_named() {
    GitFixture repo = story().branch("side").commit("gone").write("a", "x").checkout("main");
    repo.note("ai", "one", "kept").note("ai", "gone", "orphan");

    assertThat(notes(repo.folder(), repo.id("one"), EVER, AI).refs())
        .containsExactly(new NotesRef(AI, 1, 1, List.of(repo.id("gone"))));
  }

  @Test
  void references_that_each_hold_one_note_are_read_too() {
    GitFixture repo = story();
    String blob = LooseObject.write(repo.gitDirectory(), "blob", "old".getBytes(US_ASCII));
    repo.git().run("update-ref", "refs/ai/authorship/" + repo.id("one"), blob);
    repo.git().run("update-ref", "refs/ai/authorship/" + "1".repeat(40), blob);

    Found found = notes(repo.folder(), repo.id("one"), EVER, "refs/ai/authorship");
    assertThat(found.texts()).containsExactly("refs/ai/authorship: old");
    assertThat(found.refs())
        .containsExactly(new NotesRef("refs/ai/authorship", 1, 1, List.of("1".repeat(40))));
  }

  @Test
  void a_note_that_is_missing_is_named_and_left_out() {
    GitFixture repo = story().note("ai", "one", "lost").note("ai", "two", "kept");
    repo.damage().delete(repo.git().run("notes", "--ref=ai", "list", repo.id("one")).strip());

    assertThat(notes(repo.folder(), repo.id("one"), EVER, AI).texts()).isEmpty();
    assertThat(notes(repo.folder(), repo.id("two"), EVER, AI).texts()).hasSize(1);
    assertThat(warnings())
        .containsExactly(
            "notes that cannot be read, left out. Run: git fsck: refs/notes/ai on commit "
                + repo.id("one"));
  }

  @Test
  void a_note_of_countless_bytes_is_named_and_left_out() {
    GitFixture repo = story();
    noteTree(
        repo,
        Map.of(
            repo.id("one"),
            LooseObject.write(repo.gitDirectory(), "blob", new byte[(32 << 20) + 1])));

    assertThat(notes(repo.folder(), repo.id("one"), EVER, AI).texts()).isEmpty();
    assertThat(warnings()).singleElement().asString().startsWith("notes of more than 32 MiB");
  }

  @Test
  void a_reference_without_a_notes_tree_is_named_and_left_out() {
    GitFixture repo = story();
    String blob = LooseObject.write(repo.gitDirectory(), "blob", "x".getBytes(US_ASCII));
    String noTree =
        LooseObject.commit(
            repo.gitDirectory(),
            "tree " + blob,
            "author A <a@example.org> 1700000000 +0000",
            "committer A <a@example.org> 1700000000 +0000",
            "",
            "notes");
    repo.git().run("update-ref", AI, blob);
    repo.git().run("update-ref", "refs/notes/bob", noTree);

    assertThat(notes(repo.folder(), repo.id("one"), EVER, AI, "refs/notes/bob").refs()).isEmpty();
    assertThat(warnings())
        .containsExactly(
            "notes that cannot be read, left out. Run: git fsck: refs/notes/ai, refs/notes/bob");
  }

  @Test
  void twelve_thousand_notes_in_folders_are_found() {
    GitFixture repo = story();
    String blob = LooseObject.write(repo.gitDirectory(), "blob", "many".getBytes(US_ASCII));
    Map<String, String> notes = new TreeMap<>();
    notes.put(repo.id("one"), blob);
    notes.put(repo.id("two"), blob);
    Random random = new Random(11);
    while (notes.size() < 12_000) {
      byte[] id = new byte[20];
      random.nextBytes(id);
      notes.put(HexFormat.of().formatHex(id), blob);
    }
    noteTree(repo, notes);

    Found found = notes(repo.folder(), repo.id("two"), EVER, AI);
    assertThat(found.texts()).containsExactly("refs/notes/ai: many");
    assertThat(found.refs())
        .extracting(NotesRef::onHistory, NotesRef::onOthers)
        .containsExactly(tuple(2, 11_998));
    assertThat(found.refs().get(0).examples()).hasSize(5).isSorted();
  }

  /** Notes in a tree with a folder for each first two digits, as Git keeps many. */
  private static void noteTree(GitFixture repo, Map<String, String> blobs) {
    TreeMap<String, TreeMap<String, String>> folders = new TreeMap<>();
    blobs.forEach(
        (commit, blob) ->
            folders
                .computeIfAbsent(commit.substring(0, 2), f -> new TreeMap<>())
                .put(commit.substring(2), blob));
    TreeMap<String, String> root = new TreeMap<>();
    folders.forEach((name, files) -> root.put(name, tree(repo, "100644", files)));
    String commit =
        LooseObject.commit(
            repo.gitDirectory(),
            "tree " + tree(repo, "40000", root),
            "author A <a@example.org> 1700000000 +0000",
            "committer A <a@example.org> 1700000000 +0000",
            "",
            "notes");
    repo.git().run("update-ref", AI, commit);
  }

  private static String tree(GitFixture repo, String mode, Map<String, String> entries) {
    ByteArrayOutputStream tree = new ByteArrayOutputStream();
    entries.forEach(
        (name, id) -> {
          tree.writeBytes((mode + " " + name + "\0").getBytes(US_ASCII));
          tree.writeBytes(HexFormat.of().parseHex(id));
        });
    return LooseObject.write(repo.gitDirectory(), "tree", tree.toByteArray());
  }

  @Test
  void nothing_is_written() {
    GitFixture repo = story().note("ai", "one", "text");
    Set<String> before = files(repo.gitDirectory());
    notes(repo.folder(), repo.id("one"), repo.time("one"), AI);

    assertThat(files(repo.gitDirectory())).isEqualTo(before);
  }

  private static Set<String> files(Path folder) {
    try (var files = Files.walk(folder)) {
      TreeSet<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.toString()));
      return names;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
