package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.RateRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TornadoTest {
  private static Comparison row(
      Method method, Level level, String leftOut, double ratio, double low, double high) {
    OptionalDouble none = OptionalDouble.empty();
    RateRatio.Totals totals = new RateRatio.Totals(50, 1, 50, 1);
    Verdict verdict = Verdict.of(new Interval(low, high), 1.25);
    return new Comparison(
        new Comparison.Subject(
            "all",
            "all",
            ComparedMetric.DEFECT_DENSITY,
            method,
            level,
            90,
            leftOut,
            level != Level.FULL || !leftOut.isEmpty()),
        new Comparison.Basis(9, 9, none, totals, totals, 1, new Comparison.Overlap(1, 0, none)),
        new Comparison.Result(
            OptionalDouble.of(ratio),
            OptionalDouble.of(low),
            OptionalDouble.of(high),
            none,
            none,
            none,
            none,
            none,
            none),
        new Comparison.Fragility(none, none, Optional.empty(), none, none, none, none),
        Set.of(),
        new Conclusion(verdict, List.of()));
  }

  private static final Comparison BETTER =
      row(Method.PERSON_TIME_MH, Level.FULL, "", 0.5, 0.3, 0.9);

  private static List<Tornado.Bar> bars(Comparison... others) {
    List<Comparison> comparisons = new ArrayList<>(List.of(BETTER));
    comparisons.addAll(List.of(others));
    return Tornado.of(comparisons, List.of(), 1.25);
  }

  @Test
  void the_choice_that_moves_the_ratio_most_comes_first() {
    List<Tornado.Bar> bars =
        bars(
            row(Method.MIXED_AS_AI, Level.FULL, "", 0.6, 0.4, 0.95),
            row(Method.SELF_REPAIR_COUNTED, Level.FULL, "", 1.1, 0.8, 1.5),
            row(Method.PERSON_TIME_MH, Level.QUARTER, "", 0.45, 0.3, 0.8));

    assertThat(bars)
        .extracting(Tornado.Bar::choice)
        .containsExactly(Choice.SELF_REPAIRS, Choice.MIXED_COMMITS, Choice.STRATA, Choice.MARGIN);
    assertThat(bars.get(0).mostBy()).isEqualTo("SELF_REPAIR_COUNTED");
    assertThat(bars.get(2).leastBy()).isEqualTo("QUARTER");
  }

  @Test
  void a_row_on_the_other_side_of_1_turns_the_verdict_and_less_data_does_not() {
    Tornado.Bar across =
        bars(row(Method.SELF_REPAIR_COUNTED, Level.FULL, "", 1.1, 0.75, 1.6)).get(0);
    Tornado.Bar wider = bars(row(Method.FIX_WEIGHTED, Level.FULL, "", 0.6, 0.2, 1.8)).get(0);
    Tornado.Bar crude = bars(row(Method.CRUDE, Level.FULL, "", 2, 1.6, 2.4)).get(0);

    assertThat(across.flips())
        .containsExactly(new Tornado.Flip("SELF_REPAIR_COUNTED", Verdict.INCONCLUSIVE));
    assertThat(wider.flips()).isEmpty();
    assertThat(crude.flips()).isEmpty();
  }

  @Test
  void a_part_left_out_is_named() {
    Tornado.Bar bar =
        bars(row(Method.PERSON_TIME_MH, Level.FULL, "tool:Cursor", 1.9, 1.3, 2.8)).get(0);

    assertThat(bar.choice()).isEqualTo(Choice.TOOL_LEFT_OUT);
    assertThat(bar.flips()).containsExactly(new Tornado.Flip("tool:Cursor", Verdict.WORSE));
  }
}
