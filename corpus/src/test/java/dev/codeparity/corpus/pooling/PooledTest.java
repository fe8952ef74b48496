package dev.codeparity.corpus.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PooledTest {
  @Test
  void pooled_ratios_are_those_of_metafor() throws IOException {
    JsonNode golden = golden();
    check(golden.get("reml_modified"), Heterogeneity.REML);
    check(golden.get("paule_mandel_modified"), Heterogeneity.PAULE_MANDEL);
  }

  private static void check(JsonNode golden, Heterogeneity method) throws IOException {
    Pooled.Estimate found = Pooled.of(effects(), method, 0.95).estimate().orElseThrow();
    same(golden, "estimate", Math.log(found.ratio()));
    same(golden, "ci_low", Math.log(found.limits().low()));
    same(golden, "ci_high", Math.log(found.limits().high()));
    same(golden, "prediction_low", Math.log(found.prediction().low()));
    same(golden, "prediction_high", Math.log(found.prediction().high()));
    same(golden, "tau2", found.tau2());
    same(golden, "Q", found.q());
    same(golden, "Q_p", found.qP());
    same(golden, "I2", found.i2());
  }

  /** The golden file's own tolerance. */
  private static void same(JsonNode golden, String name, double actual) {
    double expected = golden.get(name).asDouble();
    assertThat(actual).as(name).isCloseTo(expected, Percentage.withPercentage(1e-4));
  }

  @Test
  void the_order_of_the_repositories_changes_nothing_that_is_printed() throws IOException {
    List<double[]> effects = new ArrayList<>(effects());
    Pooled.Estimate before = Pooled.of(effects, Heterogeneity.REML, 0.95).estimate().orElseThrow();
    Collections.shuffle(effects, new Random(1));
    Pooled.Estimate after = Pooled.of(effects, Heterogeneity.REML, 0.95).estimate().orElseThrow();
    assertThat(after.ratio()).isCloseTo(before.ratio(), within(1e-10));
  }

  @Test
  void swapping_the_arms_inverts_the_ratio() throws IOException {
    List<double[]> swapped =
        effects().stream().map(pair -> new double[] {-pair[0], pair[1]}).toList();
    Pooled.Estimate one = Pooled.of(effects(), Heterogeneity.REML, 0.95).estimate().orElseThrow();
    Pooled.Estimate other = Pooled.of(swapped, Heterogeneity.REML, 0.95).estimate().orElseThrow();
    assertThat(other.ratio()).isCloseTo(1 / one.ratio(), within(1e-9));
    assertThat(other.limits().low()).isCloseTo(1 / one.limits().high(), within(1e-9));
  }

  @Test
  void two_repositories_do_not_tell_how_far_they_differ() {
    List<double[]> two = List.of(new double[] {0.1, 0.01}, new double[] {0.1, 0.01});
    Pooled pooled = Pooled.of(two, Heterogeneity.REML, 0.95);
    assertThat(pooled.estimate()).isEmpty();
    assertThat(pooled.verdict(1.25)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static List<double[]> effects() throws IOException {
    try (InputStream in = open("repositories.csv");
        CSVParser rows =
            CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<double[]> effects = new ArrayList<>();
      for (CSVRecord row : rows) {
        effects.add(
            new double[] {Double.parseDouble(row.get("y")), Double.parseDouble(row.get("se"))});
      }
      return effects;
    }
  }

  private static JsonNode golden() throws IOException {
    try (InputStream in = open("expected/meta_analysis.json")) {
      return JsonMapper.shared().readTree(in).get("values");
    }
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(PooledTest.class.getResourceAsStream("/golden/" + path), path);
  }
}
