package dev.codeparity.analyzer.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.Golden;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KaplanMeierGoldenTest {
  @Test
  void the_plain_curve_has_greenwoods_variance_and_log_log_limits() {
    Golden golden = Golden.of("kaplan_meier");
    for (boolean ai : List.of(false, true)) {
      List<CSVRecord> rows = rows(ai);
      KaplanMeier curve = KaplanMeier.of(days(rows), gone(rows), 0.95);
      checkAt(golden, ai, curve);
      JsonNode whole = golden.values().get(ai ? "ai_curve" : "human_curve");
      assertThat(curve.points()).hasSize(whole.size());
      for (int i = 0; i < whole.size(); i++) {
        check(golden, whole.get(i), curve.points().get(i));
      }
    }
  }

  @Test
  void lines_weigh_and_share_the_fate_of_their_author() {
    Golden golden = Golden.of("kaplan_meier_weighted_clustered");
    for (boolean ai : List.of(false, true)) {
      List<CSVRecord> rows = rows(ai);
      double[] weight =
          rows.stream().mapToDouble(r -> Double.parseDouble(r.get("lines"))).toArray();
      int[] author =
          rows.stream().mapToInt(r -> Integer.parseInt(r.get("author").substring(1))).toArray();
      checkAt(golden, ai, KaplanMeier.clustered(days(rows), gone(rows), weight, author, 0.95));
    }
  }

  @Test
  void limits_before_the_first_event_come_from_the_number_at_risk() {
    KaplanMeier curve =
        KaplanMeier.of(new double[] {1, 2, 3}, new boolean[] {false, true, true}, 0.95);

    assertThat(curve.points().get(0).high()).hasValue(1);
    assertThat(curve.points().get(0).low().orElseThrow())
        .isCloseTo(Math.cbrt(0.025), within(1e-12));
    assertThat(curve.points().get(2).low()).isEmpty();
    assertThat(curve.at(0.5)).isEmpty();
  }

  private static void checkAt(Golden golden, boolean ai, KaplanMeier curve) {
    for (JsonNode expected : golden.values().get("at").get(ai ? "ai=1" : "ai=0")) {
      double day = expected.get("day").asDouble();
      KaplanMeier.Point point = curve.at(day).orElseThrow();
      golden.check(expected, "survival", point.survival());
      golden.check(expected, "std_err", point.standardError());
      golden.check(expected, "ci_low", point.low().orElseThrow());
      golden.check(expected, "ci_high", point.high().orElseThrow());
    }
  }

  private static void check(Golden golden, JsonNode expected, KaplanMeier.Point point) {
    golden.check(expected, "day", point.day());
    golden.check(expected, "at_risk", point.atRisk());
    golden.check(expected, "events", point.events());
    golden.check(expected, "survival", point.survival());
    if (point.low().isPresent()) {
      golden.check(expected, "ci_low", point.low().orElseThrow());
      golden.check(expected, "ci_high", point.high().orElseThrow());
    }
  }

  private static List<CSVRecord> rows(boolean ai) {
    return Golden.rows("lines.csv").stream()
        .filter(row -> row.get("provenance").equals("AI_AUTHORED") == ai)
        .toList();
  }

  private static double[] days(List<CSVRecord> rows) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row.get("day"))).toArray();
  }

  private static boolean[] gone(List<CSVRecord> rows) {
    boolean[] gone = new boolean[rows.size()];
    for (int i = 0; i < gone.length; i++) {
      gone[i] = rows.get(i).get("gone").equals("1");
    }
    return gone;
  }
}
