package dev.codeparity.analyzer.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final String UNSURE = SampleKind.UNSURE;

  private final List<LabelledRow> rows = new ArrayList<>();

  /** Rows of a stratum named for our answer, with a label each; an empty one is none. */
  private ScoringTest answered(String answer, int population, String... labels) {
    for (String label : labels) {
      add(answer, population, answer, label, "");
    }
    return this;
  }

  private void add(String stratum, int population, String answer, String label, String second) {
    rows.add(
        new LabelledRow(
            new UnitId("%040x".formatted(rows.size()), ""),
            stratum,
            population,
            answer,
            "",
            Optional.of(label).filter(text -> !text.isEmpty()),
            Optional.of(second).filter(text -> !text.isEmpty()),
            ""));
  }

  private Score score(SampleKind kind) {
    return Scoring.score(kind, rows, 0.95);
  }

  private static Score.ClassScore of(Score score, String name) {
    return score.classes().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void rows_weigh_as_many_commits_as_they_stand_for() {
    answered("AI_ASSISTED", 40, "AI_ASSISTED", "AI_ASSISTED", "AI_ASSISTED", "HUMAN");
    answered("HUMAN", 1000, "HUMAN", "HUMAN", "HUMAN", "HUMAN", "AI_ASSISTED");
    Score.ClassScore overall = score(SampleKind.PROVENANCE).overall();

    assertThat(overall.precision().orElseThrow().share().estimate()).isCloseTo(0.75, within(1e-12));
    assertThat(overall.recall().orElseThrow().share().estimate())
        .isCloseTo(30.0 / (30 + 200), within(1e-12));
    assertThat(overall.specificity().orElseThrow().share().estimate())
        .isCloseTo(800.0 / 810, within(1e-12));
  }

  @Test
  void to_confuse_two_kinds_of_ai_is_no_error_of_ai_or_not() {
    answered("AI_ASSISTED", 10, "AI_AUTHORED", "MIXED");
    answered("AUTOMATION", 10, "HUMAN", "AUTOMATION");
    Score score = score(SampleKind.PROVENANCE);

    assertThat(score.overall().precision().orElseThrow().share().estimate()).isEqualTo(1);
    assertThat(score.overall().recall().orElseThrow().share().estimate()).isEqualTo(1);
    assertThat(of(score, "AI_ASSISTED").precision().orElseThrow().share().estimate()).isZero();
    assertThat(of(score, "AI_ASSISTED").recall()).isEmpty();
    assertThat(score.disagreements()).hasSize(3);
  }

  @Test
  void rows_that_are_not_decided_leave_their_weight_to_the_others_of_their_stratum() {
    answered("AI_ASSISTED", 12, "AI_ASSISTED", "HUMAN", UNSURE, "");
    answered("HUMAN", 30, "HUMAN", "", "");
    Score score = score(SampleKind.PROVENANCE);

    assertThat(score.coverage()).isEqualTo(new Score.Coverage(7, 3, 1, 42, 42));
    assertThat(score.coverage().missing()).isEqualTo(3);
    assertThat(score.confusion())
        .containsExactly(
            new Score.Cell("AI_ASSISTED", "AI_ASSISTED", 1, 6),
            new Score.Cell("HUMAN", "AI_ASSISTED", 1, 6),
            new Score.Cell("HUMAN", "HUMAN", 1, 30));
  }

  @Test
  void unsure_rows_show_how_far_the_figures_could_move() {
    answered("AI_ASSISTED", 12, "AI_ASSISTED", "AI_ASSISTED", UNSURE);
    answered("HUMAN", 30, "HUMAN", "HUMAN", UNSURE);
    Score score = score(SampleKind.PROVENANCE);
    Score.Unsure ends = score.unsure().orElseThrow();

    assertThat(score.overall().recall().orElseThrow().share().estimate()).isEqualTo(1);
    assertThat(ends.yes().recall().orElseThrow().share().estimate())
        .isCloseTo(12.0 / (12 + 10), within(1e-12));
    assertThat(ends.yes().precision().orElseThrow().share().estimate()).isEqualTo(1);
    assertThat(ends.no().recall().orElseThrow().share().estimate()).isEqualTo(1);
    assertThat(ends.no().precision().orElseThrow().share().estimate())
        .isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void a_stratum_without_a_decision_is_not_spoken_for() {
    answered("AI_ASSISTED", 12, "AI_ASSISTED", "AI_ASSISTED");
    answered("HUMAN", 30, UNSURE, "");

    assertThat(score(SampleKind.PROVENANCE).coverage())
        .isEqualTo(new Score.Coverage(4, 2, 1, 42, 12));
  }

  @Test
  void fixes_are_scored_as_fix_or_not() {
    answered("FIX", 10, "FIX", "FIX", "NOT_FIX", "FIX");
    answered("NOT_FIX", 100, "NOT_FIX", "NOT_FIX", "NOT_FIX", "FIX");
    Score score = score(SampleKind.FIX);

    assertThat(score.overall().name()).isEqualTo("FIX");
    assertThat(score.overall().precision().orElseThrow().share().estimate()).isEqualTo(0.75);
    assertThat(score.overall().recall().orElseThrow().share().estimate())
        .isCloseTo(7.5 / 32.5, within(1e-12));
    assertThat(score.kappa()).isPresent();
  }

  @Test
  void links_have_a_precision_by_whom_they_blame_and_no_recall() {
    answered("AI_ASSISTED", 10, "RIGHT", "RIGHT", "WRONG", "RIGHT");
    answered("HUMAN", 30, "RIGHT", "WRONG");
    Score score = score(SampleKind.LINK);

    assertThat(score.overall().precision().orElseThrow().share().estimate())
        .isCloseTo((7.5 + 15) / 40, within(1e-12));
    assertThat(of(score, "HUMAN").precision().orElseThrow().share().estimate()).isEqualTo(0.5);
    assertThat(of(score, "AI_ASSISTED").labelled()).isEqualTo(3);
    assertThat(score.overall().recall()).isEmpty();
    assertThat(score.kappa()).isEmpty();
    assertThat(score.disagreements())
        .extracting(LabelledRow::answer)
        .containsExactly("AI_ASSISTED", "HUMAN");
  }

  @Test
  void two_labellers_are_compared_where_both_have_labelled() {
    add("HUMAN", 9, "HUMAN", "HUMAN", "HUMAN");
    add("HUMAN", 9, "HUMAN", "AI_ASSISTED", "AI_ASSISTED");
    add("HUMAN", 9, "HUMAN", UNSURE, "HUMAN");
    add("HUMAN", 9, "HUMAN", "HUMAN", "");
    Score.Labellers two = score(SampleKind.PROVENANCE).labellers().orElseThrow();

    assertThat(two.rows()).isEqualTo(3);
    assertThat(two.agreed()).isEqualTo(2);
    // observed 2/3; by chance (HUMAN 1/3 x 2/3, AI_ASSISTED 1/3 x 1/3) = 1/3
    assertThat(two.kappa().orElseThrow().estimate()).isCloseTo(0.5, within(1e-12));
    assertThat(two.kappa().orElseThrow().isWeak()).isTrue();
  }

  @Test
  void the_order_of_the_rows_changes_nothing() {
    answered("AI_ASSISTED", 40, "AI_ASSISTED", "HUMAN", "AI_ASSISTED");
    answered("HUMAN", 1000, "HUMAN", "AI_AUTHORED", "HUMAN");
    Score inOrder = score(SampleKind.PROVENANCE);
    Collections.reverse(rows);

    assertThat(score(SampleKind.PROVENANCE)).isEqualTo(inOrder);
  }

  @Test
  void evidence_is_what_a_plain_sample_of_the_same_weight_would_show() {
    answered("AI_ASSISTED", 100, many("AI_ASSISTED", 19, "HUMAN", 1));
    answered("HUMAN", 1000, many("HUMAN", 20, "HUMAN", 0));
    Score.ClassScore overall = score(SampleKind.PROVENANCE).overall();

    // the linearised variance has n − 1 = 19 for n = 20
    assertThat(overall.precision().orElseThrow().evidence(0.95).hits())
        .isCloseTo(0.95 * 19, within(1e-9));
    assertThat(overall.precision().orElseThrow().evidence(0.95).misses())
        .isCloseTo(0.05 * 19, within(1e-9));
    // no miss seen: as many hits as would put the exact limit where it is
    double hits = overall.recall().orElseThrow().evidence(0.95).hits();
    assertThat(Math.pow(0.025, 1 / hits))
        .isCloseTo(overall.recall().orElseThrow().limits().low(), within(1e-9));
    assertThat(overall.recall().orElseThrow().evidence(0.95).misses()).isZero();
  }

  private static String[] many(String first, int n, String second, int m) {
    List<String> labels = new ArrayList<>(Collections.nCopies(n, first));
    labels.addAll(Collections.nCopies(m, second));
    return labels.toArray(String[]::new);
  }
}
