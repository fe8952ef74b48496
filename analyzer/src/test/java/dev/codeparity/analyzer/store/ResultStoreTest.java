package dev.codeparity.analyzer.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results are kept by content, kind and place, or not at all. */
class ResultStoreTest {
  private static final ResultKind KIND = new ResultKind("violations", "7.25.0", "c0ffee");

  @TempDir Path home;

  private final Warnings warnings = new Warnings();

  private ResultStore open() {
    return ResultStore.open(List.of(home.resolve("codeparity")), warnings);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void what_one_run_worked_out_the_next_finds() {
    try (ResultStore store = open()) {
      store.write(KIND, Map.of("aa01", bytes("one"), "aa02", bytes("")));
    }
    try (ResultStore store = open()) {
      Map<String, byte[]> found = store.read(KIND, List.of("aa01", "aa02", "aa03"));

      assertThat(found).containsOnlyKeys("aa01", "aa02");
      assertThat(found.get("aa01")).asString().isEqualTo("one");
      assertThat(found.get("aa02")).isEmpty();
    }
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void another_version_or_configuration_is_another_key() {
    try (ResultStore store = open()) {
      store.write(KIND, Map.of("aa01", bytes("one")));

      assertThat(store.read(new ResultKind("violations", "7.26.0", "c0ffee"), List.of("aa01")))
          .isEmpty();
      assertThat(store.read(new ResultKind("violations", "7.25.0", "decaf"), List.of("aa01")))
          .isEmpty();
      assertThat(store.read(new ResultKind("methods", "7.25.0", "c0ffee"), List.of("aa01")))
          .isEmpty();
    }
  }

  @Test
  void two_runs_at_once_see_what_either_writes() {
    try (ResultStore one = open();
        ResultStore two = open()) {
      one.write(KIND, Map.of("aa01", bytes("one")));
      two.write(KIND, Map.of("aa02", bytes("two")));

      assertThat(one.read(KIND, List.of("aa01", "aa02"))).hasSize(2);
      assertThat(two.read(KIND, List.of("aa01", "aa02"))).hasSize(2);
    }
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void a_file_that_is_no_store_is_replaced() throws IOException {
    Path folder = Files.createDirectories(home.resolve("codeparity"));
    Files.writeString(folder.resolve("results-1.db"), "no database, ".repeat(1000));

    try (ResultStore store = open()) {
      store.write(KIND, Map.of("aa01", bytes("one")));
      assertThat(store.read(KIND, List.of("aa01"))).hasSize(1);
    }
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void a_link_is_not_written_through() throws IOException {
    Path victim = Files.writeString(home.resolve("victim"), "precious");
    Path folder = Files.createDirectories(home.resolve("codeparity"));
    Files.createSymbolicLink(folder.resolve("results-1.db"), victim);
    Files.createSymbolicLink(home.resolve("linked"), home);

    open().close();
    ResultStore.open(List.of(home.resolve("linked")), warnings).close();

    assertThat(victim).hasContent("precious");
    assertThat(home.resolve("results-1.db")).doesNotExist();
    assertThat(warnings.texts()).hasSize(2).allMatch(text -> text.startsWith("results cannot be"));
  }

  @Test
  void where_the_first_folder_cannot_be_made_the_next_one_serves() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");
    Path second = home.resolve("a cache?#%/codeparity");

    try (ResultStore store =
        ResultStore.open(List.of(file.resolve("codeparity"), second), warnings)) {
      store.write(KIND, Map.of("aa01", bytes("one")));
    }

    assertThat(second.resolve("results-1.db")).exists();
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void where_no_folder_can_be_made_nothing_is_kept_with_a_warning() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "");

    try (ResultStore store = ResultStore.open(List.of(file.resolve("codeparity")), warnings)) {
      store.write(KIND, Map.of("aa01", bytes("one")));
      assertThat(store.read(KIND, List.of("aa01"))).isEmpty();
    }
    assertThat(warnings.texts()).singleElement().asString().contains("cannot be kept");
  }

  @Test
  void a_damaged_result_is_worked_out_again() throws Exception {
    try (ResultStore store = open()) {
      store.write(KIND, Map.of("aa01", bytes("one")));
    }
    Path file = home.resolve("codeparity/results-1.db");
    Schema.execute(Schema.connect(file), "UPDATE results SET value = x'0102030405'");

    try (ResultStore store = open()) {
      assertThat(store.read(KIND, List.of("aa01"))).isEmpty();
    }
  }

  @Test
  void state_tells_what_is_kept_and_clear_removes_it() {
    Path folder = home.resolve("codeparity");
    assertThat(ResultStore.state(folder)).isEmpty();
    try (ResultStore store = open()) {
      store.write(KIND, Map.of("aa01", bytes("one"), "aa02", bytes("two")));
    }

    StoreState state = ResultStore.state(folder).orElseThrow();
    assertThat(state.results()).isEqualTo(2);
    assertThat(state.kinds()).singleElement().extracting("kind").isEqualTo(KIND.text());
    assertThat(state.bytes()).isPositive();
    assertThat(ResultStore.clear(folder)).isPositive();
    assertThat(ResultStore.state(folder)).isEmpty();
  }

  @Test
  void the_kind_used_longest_ago_gives_way_when_the_bound_is_reached() throws Exception {
    StoreFile file = new StoreFile(home.resolve("codeparity"));
    ResultKind old = new ResultKind("violations", "7.24.0", "c0ffee");
    try (SqliteStore store = SqliteStore.open(file, 420_000, warnings)) {
      store.write(old, random(1, 150));
      store.write(KIND, random(2, 50));
    }
    try (SqliteStore store = SqliteStore.open(file, 420_000, warnings)) {
      store.write(KIND, random(3, 150));

      assertThat(store.read(old, random(1, 150).keySet())).isEmpty();
      assertThat(store.read(KIND, random(2, 50).keySet())).hasSize(50);
      assertThat(store.read(KIND, random(3, 150).keySet())).hasSize(150);
    }
    assertThat(file.bytes()).isLessThan(420_000);
  }

  @Test
  void a_run_that_fills_the_bound_alone_keeps_what_fitted() throws Exception {
    StoreFile file = new StoreFile(home.resolve("codeparity"));
    try (SqliteStore store = SqliteStore.open(file, 200_000, warnings)) {
      store.write(KIND, random(1, 300));
      store.write(KIND, random(2, 300));

      assertThat(store.read(KIND, random(1, 300).keySet())).hasSize(300);
      assertThat(store.read(KIND, random(2, 300).keySet())).isEmpty();
    }
  }

  private static Map<String, byte[]> random(int seed, int size) {
    Random random = new Random(seed);
    Map<String, byte[]> results = new HashMap<>();
    for (int i = 0; i < size; i++) {
      byte[] value = new byte[800];
      random.nextBytes(value);
      results.put(String.format("%08x%08x", seed, i), value);
    }
    return results;
  }
}
