package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairAccuracyTest {

  @Test
  void figures_are_micro_averages() {
    PairCounts counts =
        PairCounts.sum(
            List.of(new PairCounts(1, 4, 1), new PairCounts(0, 0, 2), new PairCounts(2, 2, 3)));

    assertThat(counts.precision()).hasValue(3 / 6.0);
    assertThat(counts.recall()).hasValue(3 / 6.0);
    assertThat(new PairCounts(1, 4, 1).f1()).hasValue(2 * 0.25 * 1 / 1.25);
  }

  @Test
  void precision_without_answers_does_not_exist_and_f1_is_zero() {
    PairCounts silent = new PairCounts(0, 0, 3);

    assertThat(silent.precision()).isEmpty();
    assertThat(silent.recall()).hasValue(0);
    assertThat(silent.f1()).hasValue(0);
    assertThat(PairAccuracy.of(List.of(silent), 0.95).precision()).isEmpty();
  }

  @Test
  void what_never_varies_has_an_interval_of_no_width() {
    PairAccuracy sure = PairAccuracy.of(Collections.nCopies(20, new PairCounts(1, 2, 1)), 0.95);

    assertThat(sure.precision()).contains(new Interval(0.5, 0.5));
    assertThat(sure.recall()).contains(new Interval(1, 1));
  }

  @Test
  void the_interval_of_a_share_is_about_that_of_the_normal_approximation() {
    List<PairCounts> rows = new ArrayList<>(Collections.nCopies(240, new PairCounts(1, 1, 1)));
    rows.addAll(Collections.nCopies(160, new PairCounts(0, 1, 1)));

    Interval recall = PairAccuracy.of(rows, 0.95).recall().orElseThrow();

    double half = 1.96 * Math.sqrt(0.6 * 0.4 / 400);
    assertThat(recall.low()).isCloseTo(0.6 - half, within(0.006));
    assertThat(recall.high()).isCloseTo(0.6 + half, within(0.006));
  }

  @Test
  void clusters_that_differ_widen_the_interval() {
    List<PairCounts> rows = new ArrayList<>();
    List<PairCounts> clusters = new ArrayList<>();
    for (int cluster = 0; cluster < 10; cluster++) {
      PairCounts row = new PairCounts(cluster % 2, 1, 1);
      rows.addAll(Collections.nCopies(10, row));
      clusters.add(PairCounts.sum(Collections.nCopies(10, row)));
    }

    Interval byRow = PairAccuracy.of(rows, 0.95).f1().orElseThrow();
    Interval byCluster = PairAccuracy.of(clusters, 0.95).f1().orElseThrow();

    assertThat(byCluster.high() - byCluster.low()).isGreaterThan(2 * (byRow.high() - byRow.low()));
  }

  @Test
  void the_same_units_give_the_same_intervals() {
    List<PairCounts> rows =
        List.of(new PairCounts(1, 2, 1), new PairCounts(0, 1, 2), new PairCounts(3, 3, 4));

    assertThat(PairAccuracy.of(rows, 0.9)).isEqualTo(PairAccuracy.of(rows, 0.9));
  }

  @Test
  void more_hits_than_answers_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PairCounts(2, 1, 3));
  }
}
