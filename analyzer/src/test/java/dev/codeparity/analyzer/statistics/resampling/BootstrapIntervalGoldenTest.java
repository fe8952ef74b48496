package dev.codeparity.analyzer.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.Golden;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BootstrapIntervalGoldenTest {
  private final Golden golden = Golden.of("bootstrap_intervals");

  @Test
  void the_middle_of_the_replicates_is_by_type_7() {
    check("percentile", BootstrapInterval.percentile(column("bootstrap.csv"), 0.95));
  }

  @Test
  void bias_and_acceleration_move_the_limits() {
    check(
        "bca",
        BootstrapInterval.correctedAndAccelerated(
            column("bootstrap.csv"),
            golden.values().get("estimate").asDouble(),
            column("jackknife.csv"),
            0.95));
  }

  private void check(String name, BootstrapInterval actual) {
    JsonNode limits = golden.values().get(name);
    assertThat(actual.low()).isCloseTo(limits.get(0).asDouble(), within(golden.tolerance()));
    assertThat(actual.high()).isCloseTo(limits.get(1).asDouble(), within(golden.tolerance()));
  }

  private static double[] column(String file) {
    return Golden.rows(file).stream()
        .mapToDouble(row -> Double.parseDouble(row.get("value")))
        .toArray();
  }
}
