package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.RateRatio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  @Test
  void q_is_the_least_p_by_rank_from_above() {
    List<Comparison> rows =
        FalseDiscovery.adjust(
            List.of(row("a", 0.04, false), row("b", 0.01, false), row("c", 0.03, false)));

    // ranks 3, 1, 2: 0.04 × 3/3, 0.01 × 3/1, min(0.03 × 3/2, 0.04)
    assertThat(q(rows.get(0))).isCloseTo(0.04, within(1e-15));
    assertThat(q(rows.get(1))).isCloseTo(0.03, within(1e-15));
    assertThat(q(rows.get(2))).isCloseTo(0.04, within(1e-15));
  }

  @Test
  void the_question_asked_beforehand_is_not_adjusted_and_adjusts_no_other() {
    List<Comparison> rows =
        FalseDiscovery.adjust(List.of(row("all", 0.02, false), row("2025", 0.03, false)));

    assertThat(rows.get(0).fragility().q()).isEmpty();
    assertThat(q(rows.get(1))).isEqualTo(0.03);
  }

  @Test
  void checks_are_not_adjusted() {
    List<Comparison> rows =
        FalseDiscovery.adjust(List.of(row("2025", 0.02, true), row("2025", 0.03, false)));

    assertThat(rows.get(0).fragility().q()).isEmpty();
    assertThat(q(rows.get(1))).isEqualTo(0.03);
  }

  @Test
  void nothing_to_adjust_is_no_error() {
    assertThat(FalseDiscovery.adjust(List.of())).isEmpty();
  }

  private static double q(Comparison row) {
    return row.fragility().q().orElseThrow();
  }

  private static Comparison row(String period, double p, boolean sensitivity) {
    OptionalDouble none = OptionalDouble.empty();
    RateRatio.Totals totals = new RateRatio.Totals(10, 1, 10, 1);
    return new Comparison(
        new Comparison.Subject(
            period,
            "all",
            ComparedMetric.DEFECT_DENSITY,
            Method.PERSON_TIME_MH,
            Level.FULL,
            90,
            "",
            sensitivity),
        new Comparison.Basis(2, 2, none, totals, totals, 1, new Comparison.Overlap(1, 0, none)),
        new Comparison.Result(none, none, none, none, OptionalDouble.of(p), none, none, none, none),
        new Comparison.Fragility(none, none, Optional.empty(), none, none, none, none),
        Set.of(),
        new Conclusion(Verdict.INCONCLUSIVE, List.of()));
  }
}
