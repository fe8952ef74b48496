package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chance of each verdict, and when one can be expected. */
class PowerTest {
  @Test
  void numbers_are_enough() {
    Run run = Run.of("power", "--ai-events", "60", "--human-events", "200", "--per-month", "20");

    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("260 events to compare, 20.0 more a month.")
        .contains("takes about 1,189 in all for a chance of four in five: in 47 months.")
        .contains("in 4 months");
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void programs_get_json() {
    Run run =
        Run.of("power", "--ai-events", "423", "--human-events", "423", "--ratios", "1", "--json");
    JsonNode found = JsonMapper.shared().readTree(run.out());

    assertThat(found.get("events").asDouble()).isEqualTo(846);
    assertThat(found.get("ratios").get(0).get("chances").get("parity").asDouble())
        .isBetween(0.79, 0.81);
    assertThat(found.has("events_per_month")).isFalse();
  }

  @Test
  void a_repository_with_nothing_to_compare_is_told_so(@TempDir Path folder) {
    GitFixture repo = GitFixture.in(folder).commit("one").write("Main.java", "class Main {}");
    Run run = Run.of("power", "--repo", repo.folder().toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no fix of AI code and of human code that can be compared yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ai-events 5                    | --ai-events and --human-events go together",
        "--ai-events 5 --human-events 0   | --human-events must be above 0",
        "--ratios 1,x                     | --ratios must be a number",
      })
  void misuse_is_named(String options, String message) {
    Run run = Run.of(("power " + options).split(" +"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(message);
  }
}
