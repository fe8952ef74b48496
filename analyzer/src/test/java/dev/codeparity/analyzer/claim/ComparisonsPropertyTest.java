package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.AiArm;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.MixedArm;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Study;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsPropertyTest {
  private static final ComparisonSettings SETTINGS = ComparisonSettings.defaults();
  private static final Comparisons COMPARISONS = new Comparisons(SETTINGS);
  private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3", "Q4");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void swapping_the_arms_inverts_ratio_and_interval(long seed) {
    Simulated data = Simulated.of(seed, 600, 9, 0.4).with(o -> labelled(o, plain(o.label())));
    Comparison one = answer(data);
    Comparison other =
        answer(
            data.with(
                o -> labelled(o, o.label() == Label.HUMAN ? Label.AI_AUTHORED : Label.HUMAN)));
    // support is of the AI arm, so another level may be taken
    if (one.subject().level() == other.subject().level()) {
      double ratio = one.result().ratio().orElseThrow();
      assertThat(other.result().ratio().orElseThrow()).isCloseTo(1 / ratio, within(1e-10));
      assertThat(other.result().low().orElseThrow())
          .isCloseTo(1 / one.result().high().orElseThrow(), within(1e-10));
    }
    assertThat(one.basis().total().aiEvents()).isEqualTo(other.basis().total().humanEvents());
  }

  @ParameterizedTest
  @EnumSource(ComparedMetric.class)
  void permuting_commits_and_fixes_changes_nothing(ComparedMetric metric) {
    Simulated data = Simulated.of(7, 500, 6, 0.5);

    assertThat(COMPARISONS.of(data.shuffled(8).study(metric), QUARTERS))
        .isEqualTo(COMPARISONS.of(data.study(metric), QUARTERS));
  }

  @ParameterizedTest
  @EnumSource(ComparedMetric.class)
  void what_is_found_of_a_period_on_the_way_is_what_it_has_by_itself(ComparedMetric metric) {
    isWhatItHasByItself(Simulated.of(10, 900, 9, 0.5).study(metric));
    isWhatItHasByItself(Simulated.of(11, 300, 1, 0.5).study(metric));
  }

  private static void isWhatItHasByItself(Study study) {
    List<Comparison> rows = COMPARISONS.of(study, QUARTERS);

    for (int i = 0; i < QUARTERS.size(); i++) {
      String quarter = QUARTERS.get(i);
      IntPredicate in = study.observations().inPeriod(i);
      assertThat(rows)
          .filteredOn(row -> row.subject().period().equals(quarter))
          .isEqualTo(
              study.metric().isBrief()
                  ? List.of(COMPARISONS.answer(study, quarter, in))
                  : COMPARISONS.within(study, quarter, in));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"DEFECT_DENSITY", "REVERT_RATE", "CHURN_RATE"})
  void so_is_what_is_found_without_a_period(ComparedMetric metric) {
    Study study = Simulated.of(12, 900, 9, 0.5).study(metric);
    List<LeftOut> parts = new ArrayList<>();
    List<LeftOut> periods = new ArrayList<>();
    for (int i = 0; i < QUARTERS.size(); i++) {
      int period = i;
      IntPredicate stays = row -> study.observations().period(row) != period;
      parts.add(new LeftOut(QUARTERS.get(i), OptionalInt.empty(), stays));
      periods.add(new LeftOut(QUARTERS.get(i), OptionalInt.of(i), stays));
    }

    assertThat(without(study, periods)).hasSize(4).isEqualTo(without(study, parts));
  }

  private static List<Comparison> without(Study study, List<LeftOut> parts) {
    return COMPARISONS.overall(study, () -> parts, Threads.of(1)).without().join();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void a_stratum_with_one_arm_changes_nothing(long seed) {
    Simulated data = Simulated.of(seed, 600, 9, 0.4);
    Comparison before = answer(data);
    List<Observation> more = new ArrayList<>(data.commits());
    List<Simulated.Fix> fixes = new ArrayList<>(data.fixes());
    for (int i = 0; i < 20; i++) {
      fixes.add(new Simulated.Fix(more.size(), i, 1, false));
      more.add(new Observation("x" + i, 1, 0, -30, -100, Label.HUMAN, 3, 0, false, 50, 500));
    }
    Comparison after = answer(new Simulated(more, fixes));

    assertThat(after.result()).isEqualTo(before.result());
    assertThat(after.conclusion()).isEqualTo(before.conclusion());
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void splitting_a_commit_in_two_changes_neither_ratio_nor_interval(long seed) {
    Simulated whole =
        Simulated.of(seed, 600, 9, 0.4)
            .with(o -> sized(o, o.codeLines() < 10 ? 64 : 128 + 2 * (o.codeLines() % 64)));
    List<Observation> halves = new ArrayList<>();
    for (Observation o : whole.commits()) {
      // a half of 64 to 128 lines stays in the size class of the whole
      boolean split = o.codeLines() >= 128;
      halves.add(split ? sized(o, o.codeLines() / 2) : o);
    }
    int size = halves.size();
    for (int i = 0; i < size; i++) {
      if (whole.commits().get(i).codeLines() >= 128) {
        Observation half = halves.get(i);
        halves.add(
            new Observation(
                half.name() + "b",
                half.landing(),
                half.period(),
                half.month(),
                half.week(),
                half.label(),
                half.person(),
                half.area(),
                half.test(),
                half.codeLines(),
                half.followUpDays()));
      }
    }
    Comparison one = answer(whole);
    Comparison two = answer(new Simulated(halves, whole.fixes()));

    assertThat(two.result().ratio().orElseThrow())
        .isCloseTo(one.result().ratio().orElseThrow(), within(1e-10));
    assertThat(two.result().low().orElseThrow())
        .isCloseTo(one.result().low().orElseThrow(), within(1e-10));
    assertThat(two.result().designEffect().orElseThrow())
        .isCloseTo(one.result().designEffect().orElseThrow(), within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 9})
  void scaling_all_exposures_changes_neither_ratio_nor_interval(long seed) {
    Study plain = Simulated.of(seed, 600, 9, 0.4).study(ComparedMetric.DEFECT_DENSITY);
    Exposure kloc = Exposure.klocYears(plain.observations());
    Study scaled =
        new Study(
            plain.metric(),
            plain.observations(),
            (row, from, to) -> 1000 * kloc.between(row, from, to),
            plain.events());
    Comparison one = COMPARISONS.within(plain, "all", row -> true).get(0);
    Comparison other = COMPARISONS.within(scaled, "all", row -> true).get(0);

    assertThat(other.result().ratio().orElseThrow())
        .isCloseTo(one.result().ratio().orElseThrow(), within(1e-10));
    assertThat(other.result().high().orElseThrow())
        .isCloseTo(one.result().high().orElseThrow(), within(1e-10));
  }

  @ParameterizedTest
  @EnumSource(ComparedMetric.class)
  void no_row_ever_holds_a_number_that_is_none(ComparedMetric metric) {
    for (int size : new int[] {0, 1, 2, 5, 20, 60, 200}) {
      for (double rate : new double[] {0, 0.05, 0.5}) {
        for (Inference inference : Inference.values()) {
          Simulated data = Simulated.of(size * 31L + (long) (100 * rate), size, 3, rate);
          ComparisonSettings settings =
              new ComparisonSettings(
                  1.25,
                  0.95,
                  90,
                  14,
                  inference,
                  MixedArm.EXCLUDE,
                  AiArm.ANY,
                  LinkErrors.UNSCORED,
                  List.of());
          List<Comparison> rows = new Comparisons(settings).of(data.study(metric), QUARTERS);
          assertThat(rows.toString()).doesNotContain("NaN").doesNotContain("Infinity");
          assertThat(rows)
              .filteredOn(row -> row.result().low().isEmpty())
              .allSatisfy(
                  row -> {
                    assertThat(row.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
                    assertThat(row.conclusion().reasons()).isNotEmpty();
                  });
        }
      }
    }
  }

  private static Comparison answer(Simulated data) {
    return COMPARISONS.within(data.study(ComparedMetric.DEFECT_DENSITY), "all", row -> true).get(0);
  }

  private static Label plain(Label label) {
    return label == Label.MIXED ? Label.AI_ASSISTED : label;
  }

  private static Observation labelled(Observation o, Label label) {
    return new Observation(
        o.name(),
        o.landing(),
        o.period(),
        o.month(),
        o.week(),
        label,
        o.person(),
        o.area(),
        o.test(),
        o.codeLines(),
        o.followUpDays());
  }

  private static Observation sized(Observation o, int codeLines) {
    return new Observation(
        o.name(),
        o.landing(),
        o.period(),
        o.month(),
        o.week(),
        o.label(),
        o.person(),
        o.area(),
        o.test(),
        codeLines,
        o.followUpDays());
  }
}
