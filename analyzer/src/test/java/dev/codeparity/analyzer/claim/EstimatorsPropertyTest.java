package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Study;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold of every estimator that stands in a row, not of the answer alone. */
class EstimatorsPropertyTest {
  private static final Comparisons COMPARISONS = new Comparisons(ComparisonSettings.defaults());

  /** Estimators of the same commits that see no arm before the other. */
  private static final Set<Method> SYMMETRIC =
      Set.of(
          Method.PERSON_TIME_MH,
          Method.PEOPLE,
          Method.MONTH_BLOCKS,
          Method.WITHIN_AUTHOR,
          Method.POISSON_STRATA,
          Method.NEGATIVE_BINOMIAL,
          Method.COX,
          Method.OVERLAP_WEIGHTED,
          Method.SELF_REPAIR_COUNTED,
          Method.FIX_WEIGHTED,
          Method.AGE_NOT_SPLIT,
          Method.CRUDE,
          Method.COMPLETE_FOLLOW_UP);

  @ParameterizedTest
  @EnumSource(
      value = ComparedMetric.class,
      names = {"DEFECT_DENSITY", "CHANGE_FAILURE_RATE"})
  void swapping_the_arms_inverts_every_ratio_and_interval(ComparedMetric metric) {
    Simulated data = data().with(o -> labelled(o, side(o.label())));
    Map<Method, Comparison> plain = rows(data.study(metric));
    Map<Method, Comparison> swapped =
        rows(data.with(o -> labelled(o, other(o.label()))).study(metric));

    assertThat(plain).hasSizeGreaterThan(7);
    plain.forEach(
        (method, row) -> {
          Comparison inverse = Objects.requireNonNull(swapped.get(method));
          assertThat(inverse.subject().level()).isEqualTo(row.subject().level());
          assertThat(inverse.result().ratio().orElseThrow())
              .as(method.name())
              .isCloseTo(1 / row.result().ratio().orElseThrow(), within(1e-7));
          assertThat(inverse.result().low().orElseThrow())
              .as(method.name())
              .isCloseTo(1 / row.result().high().orElseThrow(), within(1e-6));
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = ComparedMetric.class,
      names = {"DEFECT_DENSITY", "SELF_REPAIR_RATE"})
  void scaling_all_exposures_changes_no_ratio_and_no_interval(ComparedMetric metric) {
    Study study = data().study(metric);
    Exposure kloc = Exposure.klocYears(study.observations());
    Study scaled =
        new Study(
            metric,
            study.observations(),
            (row, from, to) -> 1000 * kloc.between(row, from, to),
            study.events());

    assertSame(rows(study), rows(scaled));
  }

  /** Months with one arm alone tell a negative binomial model how much counts vary. */
  @ParameterizedTest
  @EnumSource(
      value = ComparedMetric.class,
      names = {"DEFECT_DENSITY", "CHANGE_FAILURE_RATE"})
  void a_stratum_with_one_arm_changes_no_ratio_and_no_interval(ComparedMetric metric) {
    Simulated data = data();
    List<Observation> more = new ArrayList<>(data.commits());
    List<Simulated.Fix> fixes = new ArrayList<>(data.fixes());
    for (int i = 0; i < 20; i++) {
      fixes.add(new Simulated.Fix(more.size(), i, 1, false));
      more.add(new Observation("x" + i, 1, 0, -30, -100, Label.HUMAN, 3, 0, false, 50, 500));
    }
    Map<Method, Comparison> before = rows(data.study(metric));
    Map<Method, Comparison> after = rows(new Simulated(more, fixes).study(metric));
    before.remove(Method.NEGATIVE_BINOMIAL);
    // its error counts all clusters, those that say nothing too
    before.remove(Method.COX);

    assertSame(before, after);
  }

  private static void assertSame(Map<Method, Comparison> one, Map<Method, Comparison> other) {
    assertThat(one).isNotEmpty();
    one.forEach(
        (method, row) -> {
          Comparison same = Objects.requireNonNull(other.get(method));
          assertThat(same.result().ratio().orElseThrow())
              .as(method.name())
              .isCloseTo(row.result().ratio().orElseThrow(), within(1e-7));
          assertThat(same.result().high().orElseThrow())
              .as(method.name())
              .isCloseTo(row.result().high().orElseThrow(), within(1e-6));
        });
  }

  private static Simulated data() {
    return Simulated.of(11, 900, 9, 0.4);
  }

  private static Map<Method, Comparison> rows(Study study) {
    Map<Method, Comparison> rows = new EnumMap<>(Method.class);
    for (Comparison row : COMPARISONS.within(study, "all", in -> true)) {
      if (SYMMETRIC.contains(row.subject().method()) && row.result().high().isPresent()) {
        rows.putIfAbsent(row.subject().method(), row);
      }
    }
    return rows;
  }

  private static Label side(Label label) {
    return label == Label.HUMAN ? Label.HUMAN : Label.AI_AUTHORED;
  }

  private static Label other(Label label) {
    return label == Label.HUMAN ? Label.AI_AUTHORED : Label.HUMAN;
  }

  /**
   * All in one area, three months and of about one size, so that both arms lie in the same strata.
   */
  private static Observation labelled(Observation o, Label label) {
    return new Observation(
        o.name(),
        o.landing(),
        o.period(),
        Math.floorMod(o.month(), 3),
        o.week(),
        label,
        o.person(),
        0,
        false,
        20 + o.codeLines() % 10,
        o.followUpDays());
  }
}
