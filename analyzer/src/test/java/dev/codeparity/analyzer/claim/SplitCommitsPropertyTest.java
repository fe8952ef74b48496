package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Rate;
import dev.codeparity.analyzer.statistics.Rates;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of commits whose lines stand on several sides. */
class SplitCommitsPropertyTest {
  private static final Comparisons COMPARISONS = new Comparisons(ComparisonSettings.defaults());

  /** Checks that look at one commit at a time, or at one label of AI alone. */
  private static final Set<Method> BY_COMMIT =
      EnumSet.of(Method.NEGATIVE_BINOMIAL, Method.AI_AUTHORED_ONLY, Method.AI_ASSISTED_ONLY);

  private static Simulated whole(long seed) {
    return Simulated.of(seed, 500, 7, 0.5)
        .with(o -> relabelled(o, l -> l == Label.MIXED ? Label.AI_ASSISTED : l));
  }

  private static Observation relabelled(Observation o, UnaryOperator<Label> label) {
    Map<Label, Integer> lines = new EnumMap<>(Label.class);
    o.linesByLabel().forEach((l, n) -> lines.merge(label.apply(l), n, Integer::sum));
    return withLines(o, lines);
  }

  /** Gives every other commit with lines enough a part of another label. */
  private static Observation split(Observation o, UnaryOperator<Label> other) {
    int lines = o.codeLines();
    if (lines < 3 || lines % 2 == 0) {
      return o;
    }
    int part = Math.max(1, lines / 3);
    return withLines(o, Map.of(o.label(), lines - part, other.apply(o.label()), part));
  }

  private static Observation withLines(Observation o, Map<Label, Integer> lines) {
    return new Observation(
        o.name(),
        o.landing(),
        o.period(),
        o.month(),
        o.week(),
        lines,
        o.person(),
        o.area(),
        o.test(),
        o.followUpDays());
  }

  private static Label otherSide(Label label) {
    return label == Label.HUMAN ? Label.AI_ASSISTED : Label.HUMAN;
  }

  private static Label sameSide(Label label) {
    return switch (label) {
      case AI_AUTHORED -> Label.AI_ASSISTED;
      case AI_ASSISTED -> Label.AI_AUTHORED;
      case MIXED, HUMAN -> label;
    };
  }

  private static Simulated splitWithin(Simulated data) {
    return data.with(o -> o.label() == Label.HUMAN ? o : split(o, l -> sameSide(l)));
  }

  @ParameterizedTest
  @EnumSource(ComparedMetric.class)
  void splitting_keeps_totals(ComparedMetric metric) {
    Simulated data = whole(1);
    Comparison.Basis one = first(data, metric).basis();
    Comparison.Basis two = first(data.with(o -> split(o, l -> otherSide(l))), metric).basis();

    assertThat(two.total().aiEvents() + two.total().humanEvents())
        .isCloseTo(one.total().aiEvents() + one.total().humanEvents(), within(1e-9));
    assertThat(two.total().aiExposure() + two.total().humanExposure())
        .isCloseTo(one.total().aiExposure() + one.total().humanExposure(), within(1e-9));
    assertThat(two.total().aiExposure()).isNotCloseTo(one.total().aiExposure(), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3})
  void swapping_the_arms_of_split_commits_inverts_ratio_and_interval(long seed) {
    Simulated data = whole(seed).with(o -> split(o, l -> otherSide(l)));
    Comparison one = byQuarter(data);
    Comparison other =
        byQuarter(
            data.with(o -> relabelled(o, l -> l == Label.HUMAN ? Label.AI_AUTHORED : Label.HUMAN)));

    assertThat(other.result().ratio().orElseThrow())
        .isCloseTo(1 / one.result().ratio().orElseThrow(), within(1e-10));
    assertThat(other.result().low().orElseThrow())
        .isCloseTo(1 / one.result().high().orElseThrow(), within(1e-10));
    assertThat(other.result().high().orElseThrow())
        .isCloseTo(1 / one.result().low().orElseThrow(), within(1e-10));
  }

  @ParameterizedTest
  @EnumSource(ComparedMetric.class)
  void splitting_within_an_arm_changes_no_row(ComparedMetric metric) {
    Simulated data = whole(4);
    List<Comparison> one = rows(data, metric);
    List<Comparison> two = rows(splitWithin(data), metric);

    assertThat(two).hasSameSizeAs(one);
    for (int i = 0; i < one.size(); i++) {
      Comparison before = one.get(i);
      Comparison after = two.get(i);
      if (BY_COMMIT.contains(before.subject().method())) {
        continue;
      }
      assertThat(after.subject()).isEqualTo(before.subject());
      assertClose(before, before.result().ratio(), after.result().ratio());
      assertClose(before, before.result().low(), after.result().low());
      assertClose(before, before.result().high(), after.result().high());
      assertThat(after.basis().clusters()).isEqualTo(before.basis().clusters());
      assertThat(after.fragility().mostInfluential())
          .isEqualTo(before.fragility().mostInfluential());
      assertClose(before, before.fragility().aiTop5Share(), after.fragility().aiTop5Share());
    }
  }

  @ParameterizedTest
  @EnumSource(ComparedMetric.class)
  void splitting_within_an_arm_changes_no_level_of_it(ComparedMetric metric) {
    Simulated data = whole(5);
    Rate one = level(data, metric);
    Rate two = level(splitWithin(data), metric);

    assertThat(two.events()).isCloseTo(one.events(), within(1e-9));
    assertThat(two.exposure()).isCloseTo(one.exposure(), within(1e-9));
    assertThat(two.rate().orElseThrow()).isCloseTo(one.rate().orElseThrow(), within(1e-9));
  }

  private static Comparison byQuarter(Simulated data) {
    return rows(data, ComparedMetric.DEFECT_DENSITY).stream()
        .filter(row -> row.subject().method() == Method.PERSON_TIME_MH)
        .filter(row -> row.subject().level() == Level.QUARTER)
        .findFirst()
        .orElseThrow();
  }

  private static Rate level(Simulated data, ComparedMetric metric) {
    return new Rates(0.95).of(data.study(metric), 90, List.of()).get(0);
  }

  private static void assertClose(Comparison row, OptionalDouble one, OptionalDouble two) {
    assertThat(two.isPresent()).as(row.subject().toString()).isEqualTo(one.isPresent());
    one.ifPresent(
        value ->
            assertThat(two.getAsDouble())
                .as(row.subject().toString())
                .isCloseTo(value, within(1e-7 * Math.max(1, value))));
  }

  private static List<Comparison> rows(Simulated data, ComparedMetric metric) {
    return COMPARISONS.within(data.study(metric), "all", row -> true);
  }

  private static Comparison first(Simulated data, ComparedMetric metric) {
    return rows(data, metric).get(0);
  }
}
