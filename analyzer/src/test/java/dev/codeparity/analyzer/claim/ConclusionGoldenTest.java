package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.statistics.Golden;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConclusionGoldenTest {
  private static final double MARGIN = 1.25;

  @Test
  void verdicts_and_expectations_are_read_off_the_limits() {
    for (JsonNode row : Golden.of("verdicts").values()) {
      Optional<Interval> limits = limits(row.get("ci_low"), row.get("ci_high"));
      Verdict verdict =
          Conclusion.of(
                  Findings.alone(
                      limits.map(l -> new Estimate(1, l, 1)),
                      List.of(Reason.NO_INTERVAL),
                      1,
                      false),
                  MARGIN)
              .verdict();
      assertThat(verdict.name()).isEqualTo(row.get("verdict").asString());
      for (Expectation expected : Expectation.values()) {
        String answer =
            limits
                .map(l -> expected.test(l, MARGIN, 2))
                .orElse(Answer.INCONCLUSIVE)
                .name()
                .toLowerCase(Locale.ROOT);
        assertThat(answer)
            .as("%s of %s", expected, limits)
            .isEqualTo(row.get(expected.name().toLowerCase(Locale.ROOT)).asString());
      }
    }
  }

  @Test
  void reasons_come_in_order_the_decisive_one_first() {
    for (JsonNode row : Golden.of("reasons").values()) {
      Conclusion found = Conclusion.of(findings(row), MARGIN);

      assertThat(found.verdict().name()).as("%s", row).isEqualTo(row.get("verdict").asString());
      assertThat(found.reasons().stream().map(Reason::name).toList())
          .as("%s", row)
          .isEqualTo(strings(row.get("reasons")));
    }
  }

  private static Findings findings(JsonNode row) {
    JsonNode people = row.get("people");
    double support = row.get("support").asDouble();
    return new Findings(
        Optional.of(estimate(row.get("primary"), support)),
        List.of(),
        support,
        false,
        OptionalDouble.of(row.get("poisson").asDouble()),
        Optional.of(estimate(row.get("counted"), 1)),
        limits(people.get(0), people.get(1)),
        StreamSupport.stream(row.get("levels").spliterator(), false)
            .map(
                level ->
                    new Estimate(
                        level.get("ratio").asDouble(),
                        new Interval(level.get("low").asDouble(), level.get("high").asDouble()),
                        level.get("support").asDouble()))
            .toList(),
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static Estimate estimate(JsonNode three, double support) {
    return new Estimate(
        three.get(0).asDouble(),
        new Interval(three.get(1).asDouble(), three.get(2).asDouble()),
        support);
  }

  private static Optional<Interval> limits(JsonNode low, JsonNode high) {
    return low.isNull()
        ? Optional.empty()
        : Optional.of(new Interval(low.asDouble(), high.asDouble()));
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
