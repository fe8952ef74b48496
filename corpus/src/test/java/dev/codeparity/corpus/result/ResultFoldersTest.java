package dev.codeparity.corpus.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFoldersTest {
  private static final String KEY = DigestUtils.sha256Hex("key");

  @TempDir private Path folder;

  @Test
  void a_result_is_read_as_it_was_written() throws IOException {
    ResultFolders store = new ResultFolders(folder);
    Result result = result("app");
    store.finish(store.begin("app"), result, KEY, "run");
    assertThat(store.holds("app", KEY)).isTrue();
    assertThat(ResultFolders.read(store.place("app", KEY))).isEqualTo(result);
  }

  @Test
  void of_two_tasks_that_did_the_same_the_second_leaves_what_is_there() throws IOException {
    ResultFolders store = new ResultFolders(folder);
    Path first = store.begin("app");
    Path second = store.begin("app");
    Files.writeString(first.resolve("mark"), "first");
    Files.writeString(second.resolve("mark"), "second");
    store.finish(first, result("app"), KEY, "run");
    store.finish(second, result("app"), KEY, "run");
    assertThat(store.place("app", KEY).resolve("mark")).hasContent("first");
    assertThat(second).doesNotExist();
  }

  @Test
  void a_result_is_of_the_run_that_wrote_it() throws IOException {
    ResultFolders store = new ResultFolders(folder);
    store.finish(store.begin("app"), result("app"), KEY, "first");
    store.finish(store.begin("app"), result("app"), KEY, "second");
    assertThat(store.isOf("first", "app", KEY)).isTrue();
    assertThat(store.isOf("second", "app", KEY)).isFalse();
  }

  @Test
  void what_was_not_finished_is_no_result_and_is_swept_away() throws IOException {
    ResultFolders store = new ResultFolders(folder);
    Path half = store.begin("app");
    Files.writeString(half.resolve("tables"), "half");
    assertThat(store.holds("app", KEY)).isFalse();
    store.sweep();
    assertThat(half).doesNotExist();
  }

  @Test
  void names_that_look_alike_as_folders_have_folders_of_their_own() {
    List<String> names =
        List.of("a/b", "a-b", "A/B", "a.b", "..", "../../etc", "", "\u202e", "x".repeat(5000));
    List<String> slugs = names.stream().map(ResultFolders::slug).toList();
    assertThat(slugs).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z0-9-]{1,80}"));
  }

  @Test
  void nothing_lies_beside_a_finished_result() throws IOException {
    ResultFolders store = new ResultFolders(folder);
    store.finish(store.begin("app"), result("app"), KEY, "run");
    try (Stream<Path> files = Files.list(folder.resolve(ResultFolders.slug("app")))) {
      assertThat(files).hasSize(1);
    }
  }

  private static Result result(String name) {
    return new Result(
        name,
        new Profile("0".repeat(40), "2026-01-31T00:00:00Z", 12, 4, 8, 1200, "Java", ""),
        List.of(
            new Effect(
                "defect_density",
                "EXACT",
                3,
                4,
                OptionalDouble.of(0.25),
                OptionalDouble.of(0.5),
                "INCONCLUSIVE"),
            new Effect(
                "revert_rate",
                "EXACT",
                0,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "INCONCLUSIVE")),
        List.of(
            new ClaimResult(
                "parity",
                OptionalDouble.of(1.1),
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                "INCONCLUSIVE")));
  }
}
