package dev.codeparity.analyzer.statistics.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.Golden;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LooksGoldenTest {
  @Test
  void the_confidence_sequence_has_the_published_width() {
    Golden golden = Golden.of("always_valid");
    for (JsonNode expected : golden.values().get("half_width")) {
      golden.check(
          expected,
          "half_width",
          ConfidenceSequence.halfWidth(
              expected.get("se").asDouble(),
              expected.get("tau").asDouble(),
              expected.get("alpha").asDouble()));
    }
  }

  @Test
  void a_standard_error_from_few_clusters_widens_the_sequence() {
    Golden golden = Golden.of("always_valid");
    for (JsonNode expected : golden.values().get("half_width_few_clusters")) {
      golden.check(
          expected,
          "half_width",
          ConfidenceSequence.halfWidth(
              expected.get("se").asDouble(),
              expected.get("df").asDouble(),
              expected.get("tau").asDouble(),
              expected.get("alpha").asDouble()));
    }
    assertThat(ConfidenceSequence.halfWidth(0.2, Double.POSITIVE_INFINITY, 0.4, 0.05))
        .isCloseTo(ConfidenceSequence.halfWidth(0.2, 0.4, 0.05), within(1e-9));
    assertThat(ConfidenceSequence.halfWidth(50, 2, 0.4, 0.05)).isPositive().isFinite();
  }

  @Test
  void the_event_martingale_has_the_same_wealth_after_each_event() {
    Golden golden = Golden.of("always_valid");
    check(golden, "e_value_rho0_1", new EventMartingale(1, 1));
    check(golden, "e_value_rho0_margin", new EventMartingale(1.25, 1));
    check(golden, "e_value_rho0_1_design_effect_2", new EventMartingale(1, 2));
  }

  private static void check(Golden golden, String name, EventMartingale martingale) {
    List<CSVRecord> events = Golden.rows("events_in_order.csv");
    JsonNode expected = golden.values().get(name);
    for (int i = 0; i < events.size(); i++) {
      CSVRecord event = events.get(i);
      martingale.add(
          event.get("ai").equals("1"),
          Double.parseDouble(event.get("ai_at_risk")),
          Double.parseDouble(event.get("human_at_risk")));
      double value = expected.get(i).asDouble();
      assertThat(martingale.value()).isCloseTo(value, within(golden.tolerance() * value));
    }
  }

  @Test
  void wealth_seldom_grows_twentyfold_where_the_hypothesis_holds() {
    SplittableRandom random = new SplittableRandom(20260822);
    int alarms = 0;
    int runs = 1000;
    for (int run = 0; run < runs; run++) {
      EventMartingale martingale = new EventMartingale(1, 1);
      double most = 0;
      for (int event = 0; event < 300; event++) {
        martingale.add(random.nextDouble() < 0.4, 0.4, 0.6);
        most = Math.max(most, martingale.value());
      }
      alarms += most >= 20 ? 1 : 0;
    }
    assertThat(alarms / (double) runs).isLessThan(0.05);
  }

  @Test
  void bounds_of_planned_looks_spend_alpha_and_no_more() {
    Golden golden = Golden.of("lan_demets");
    for (JsonNode expected : golden.values()) {
      double[] information = numbers(expected.get("information"));
      Spending spending = Spending.valueOf(expected.get("spending").asString());
      double[] bounds = GroupSequential.bounds(information, 0.05, spending);
      assertThat(bounds)
          .containsExactly(numbers(expected.get("bounds")), within(5 * golden.tolerance()));
      for (int i = 0; i < information.length; i++) {
        assertThat(spending.spent(information[i], 0.05))
            .isCloseTo(expected.get("spent").get(i).asDouble(), within(golden.tolerance()));
      }
    }
  }

  @Test
  void a_repeated_p_value_is_the_least_alpha_whose_bound_is_crossed() {
    Golden golden = Golden.of("repeated_p");
    for (JsonNode expected : golden.values()) {
      double[] information = numbers(expected.get("information"));
      double z = expected.get("z").asDouble();
      double p = GroupSequential.repeatedP(information, z, Spending.OBRIEN_FLEMING);
      golden.check(expected, "p", p);
      double[] bounds = GroupSequential.bounds(information, p, Spending.OBRIEN_FLEMING);
      assertThat(bounds[bounds.length - 1]).isCloseTo(z, within(1e-6));
    }
    double[] two = {0.5, 1};
    assertThat(GroupSequential.repeatedP(two, 0.1, Spending.OBRIEN_FLEMING)).isEqualTo(1);
    assertThat(GroupSequential.repeatedP(two, -40, Spending.OBRIEN_FLEMING)).isEqualTo(1e-9);
  }

  @Test
  void the_p_value_of_every_look_is_the_least_alpha_at_which_the_sequence_leaves_out() {
    Golden golden = Golden.of("always_valid");
    for (JsonNode expected : golden.values().get("p")) {
      golden.check(
          expected,
          "p",
          ConfidenceSequence.p(
              expected.get("z").asDouble(),
              expected.get("se").asDouble(),
              expected.get("tau").asDouble()));
    }
    assertThat(ConfidenceSequence.p(0, 0.2, 0.4)).isEqualTo(1);
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
