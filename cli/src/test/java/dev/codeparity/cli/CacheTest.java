package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code cache}: what is kept between runs. */
class CacheTest {
  private Workplace place;

  @BeforeEach
  void keepOneResult(@TempDir Path home) {
    place = new Workplace(home);
    place.bareStory();
    Path folder = place.folder().resolve("codeparity");
    try (ResultStore store = ResultStore.open(List.of(folder), new Warnings())) {
      store.write(new ResultKind("violations", "1", "aa"), Map.of("cafe", new byte[] {1}));
    }
  }

  private Run cache(String... arguments) {
    List<String> line = new ArrayList<>(List.of("cache"));
    line.addAll(List.of(arguments));
    line.addAll(List.of("--repo", place.folder().toString()));
    return Run.of(line.toArray(String[]::new));
  }

  @Test
  void its_place_and_size_are_shown() {
    Run run = cache();

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .containsPattern("results-1\\.db: 0\\.\\d MiB, 1 result\n")
        .contains("  violations 1 aa: 1 result, ");
  }

  @Test
  void json_tells_the_same() {
    JsonNode stores = new JsonMapper().readTree(cache("--json").out()).get("stores");

    assertThat(stores.get(0).get("results").asInt()).isEqualTo(1);
    assertThat(stores.get(0).get("bytes").asLong()).isPositive();
  }

  @Test
  void clear_removes_it() {
    assertThat(cache("clear").out()).startsWith("Cleared ");
    assertThat(place.folder().resolve("codeparity/results-1.db")).doesNotExist();
    assertThat(cache("clear").out()).isEqualTo("Nothing was kept.\n");
  }

  @Test
  void an_unknown_action_is_refused() {
    Run run = cache("empty");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("codeparity: ").hasLineCount(1);
  }
}
