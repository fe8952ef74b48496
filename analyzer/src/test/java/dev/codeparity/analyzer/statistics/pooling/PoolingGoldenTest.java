package dev.codeparity.analyzer.statistics.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.Golden;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PoolingGoldenTest {
  @Test
  void effects_of_repositories_are_pooled_as_metafor_does() {
    Golden golden = Golden.of("meta_analysis");
    Map<String, RandomEffects> fits =
        Map.of(
            "reml_hartung_knapp", repositories(Heterogeneity.REML, MeanError.HARTUNG_KNAPP),
            "paule_mandel_hartung_knapp",
                repositories(Heterogeneity.PAULE_MANDEL, MeanError.HARTUNG_KNAPP),
            "reml_modified", repositories(Heterogeneity.REML, MeanError.MODIFIED_HARTUNG_KNAPP),
            "paule_mandel_modified",
                repositories(Heterogeneity.PAULE_MANDEL, MeanError.MODIFIED_HARTUNG_KNAPP),
            "reml_modified_errors_doubled",
                repositories(Heterogeneity.REML, MeanError.MODIFIED_HARTUNG_KNAPP, 2),
            "dersimonian_laird",
                repositories(Heterogeneity.DERSIMONIAN_LAIRD, MeanError.OWN_ERRORS),
            "fixed", repositories(Heterogeneity.NONE, MeanError.OWN_ERRORS));
    fits.forEach(
        (name, fit) -> {
          JsonNode expected = golden.values().get(name);
          golden.check(expected, "tau2", fit.tau2());
          golden.check(expected, "estimate", fit.intercept());
          golden.check(expected, "se", fit.standardError(0));
          golden.check(expected, "ci_low", fit.limits(0, 0.95).low());
          golden.check(expected, "ci_high", fit.limits(0, 0.95).high());
          golden.check(expected, "Q", fit.q());
          golden.check(expected, "Q_p", fit.qP());
          if (!name.equals("fixed")) {
            golden.check(expected, "I2", fit.i2());
          }
          golden.check(expected, "prediction_low", fit.prediction(0, 0.95).low());
          golden.check(expected, "prediction_high", fit.prediction(0, 0.95).high());
        });
  }

  @Test
  void a_line_through_periods_forecasts_with_what_is_left_unexplained() {
    Golden golden = Golden.of("meta_regression");
    check(golden, "reml", periods(Heterogeneity.REML, MeanError.HARTUNG_KNAPP));
    check(golden, "paule_mandel", periods(Heterogeneity.PAULE_MANDEL, MeanError.HARTUNG_KNAPP));
    check(golden, "fixed_effect_z", periods(Heterogeneity.NONE, MeanError.OWN_ERRORS));
  }

  private static void check(Golden golden, String name, RandomEffects fit) {
    JsonNode expected = golden.values().get(name);
    golden.check(expected, "intercept", fit.intercept());
    golden.check(expected, "slope", fit.slope());
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat(fit.covariance().getEntry(i, j))
            .isCloseTo(expected.get("cov").get(i).get(j).asDouble(), within(golden.tolerance()));
      }
    }
    if (!expected.has("forecast")) {
      return;
    }
    golden.check(expected, "tau2", fit.tau2());
    golden.check(expected, "Q", fit.q());
    for (JsonNode forecast : expected.get("forecast")) {
      double t = forecast.get("t").asDouble();
      golden.check(forecast, "estimate", fit.at(t));
      golden.check(forecast, "var_fit", fit.varianceAt(t));
      golden.check(forecast, "prediction_low", fit.prediction(t, 0.95).low());
      golden.check(forecast, "prediction_high", fit.prediction(t, 0.95).high());
    }
  }

  @Test
  void imputed_estimates_are_pooled_by_rubins_rules() {
    Golden golden = Golden.of("rubin");
    for (JsonNode expected : golden.values()) {
      MultipleImputation pooled =
          MultipleImputation.of(
              numbers(expected.get("estimates")),
              numbers(expected.get("variances")),
              expected.get("complete_df").asDouble());
      golden.check(expected, "pooled", pooled.estimate());
      golden.check(expected, "total_variance", pooled.variance());
      golden.check(expected, "df_barnard_rubin", pooled.df());
    }
  }

  @Test
  void p_values_are_raised_for_their_number() {
    Golden golden = Golden.of("multiplicity");
    double[] p = column("p_values.csv", "p");
    assertThat(Multiplicity.HOLM.adjust(p))
        .containsExactly(numbers(golden.values().get("holm")), within(golden.tolerance()));
    assertThat(Multiplicity.FALSE_DISCOVERY.adjust(p))
        .containsExactly(
            numbers(golden.values().get("benjamini_hochberg")), within(golden.tolerance()));
  }

  private static RandomEffects repositories(Heterogeneity method, MeanError meanError) {
    return repositories(method, meanError, 1);
  }

  private static RandomEffects repositories(
      Heterogeneity method, MeanError meanError, double errorsTimes) {
    double[] error =
        Arrays.stream(column("repositories.csv", "se")).map(e -> e * errorsTimes).toArray();
    return RandomEffects.mean(column("repositories.csv", "y"), error, method, meanError);
  }

  private static RandomEffects periods(Heterogeneity method, MeanError meanError) {
    return RandomEffects.line(
        column("periods.csv", "y"),
        column("periods.csv", "se"),
        column("periods.csv", "t"),
        method,
        meanError);
  }

  private static double[] column(String file, String name) {
    return Golden.rows(file).stream()
        .mapToDouble(row -> Double.parseDouble(row.get(name)))
        .toArray();
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }
}
