package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How well answers agree with labels made by hand, against R's values. */
class LabelsGoldenTest {
  private static final double CONFIDENCE = 0.95;

  private final List<CSVRecord> labels = Golden.rows("labels.csv");
  private final StratifiedSample sample =
      StratifiedSample.of(
          labels.stream().mapToInt(row -> Integer.parseInt(row.get("stratum")) - 1).toArray(),
          labels.stream().mapToDouble(row -> Double.parseDouble(row.get("weight"))).toArray());

  private boolean predicted(int row) {
    return labels.get(row).get("predicted").equals("1");
  }

  private boolean truth(int row) {
    return labels.get(row).get("truth").equals("1");
  }

  @Test
  void precision_and_recall_are_weighted_back_with_linearised_errors() {
    Golden golden = Golden.of("weighted_precision_recall");
    Detection found = Detection.of(sample, this::predicted, this::truth, CONFIDENCE);
    check(golden, "precision", found.precision().orElseThrow());
    check(golden, "recall", found.recall().orElseThrow());
    check(golden, "specificity", found.specificity().orElseThrow());
  }

  private static void check(Golden golden, String name, Detection.Figure figure) {
    JsonNode expected = golden.values().get(name);
    golden.check(expected, "estimate", figure.share().estimate());
    golden.check(expected, "se", figure.share().se());
    assertThat(figure.limits().low()).isLessThan(figure.share().estimate());
    assertThat(figure.limits().high()).isBetween(figure.share().estimate(), 1.0);
  }

  @Test
  void kappa_of_two_labellers_has_the_variance_of_fleiss_cohen_and_everitt() {
    Golden golden = Golden.of("kappa");
    List<CSVRecord> ratings = Golden.rows("ratings.csv");
    Kappa kappa =
        Kappa.of(categories(ratings, "first"), categories(ratings, "second"), CONFIDENCE)
            .orElseThrow();
    golden.check("kappa", kappa.estimate());
    golden.check("se", kappa.se());
    golden.check("ci_low", kappa.low());
    golden.check("ci_high", kappa.high());
    golden.check("observed", kappa.observed());
    golden.check("expected", kappa.expected());
    assertThat(kappa.isWeak()).isFalse();
  }

  private static int[] categories(List<CSVRecord> rows, String column) {
    List<String> names = List.of("FIX", "NOT_FIX", "UNSURE");
    return rows.stream().mapToInt(row -> names.indexOf(row.get(column))).toArray();
  }

  @Test
  void kappa_of_a_stratified_sample_is_weighted_back() {
    Golden golden = Golden.of("weighted_kappa");
    int[] first = rows(this::predicted);
    int[] second = rows(this::truth);
    Kappa kappa = Kappa.of(sample, first, second, CONFIDENCE).orElseThrow();
    golden.check("kappa", kappa.estimate());
    golden.check("se", kappa.se());
  }

  private int[] rows(IntPredicate test) {
    int[] category = new int[sample.size()];
    Arrays.setAll(category, row -> test.test(row) ? 1 : 0);
    return category;
  }

  @Test
  void shares_have_limits_at_an_effective_size() {
    Golden golden = Golden.of("weighted_share_limits");
    for (JsonNode row : golden.values()) {
      double share = row.get("share").asDouble();
      double size = row.get("size").asDouble();
      Interval wilson = Proportions.wilson(share, size, CONFIDENCE);
      Interval exact = Proportions.clopperPearson(share, size, CONFIDENCE);
      golden.check(row, "wilson_low", wilson.low());
      golden.check(row, "wilson_high", wilson.high());
      golden.check(row, "clopper_pearson_low", exact.low());
      golden.check(row, "clopper_pearson_high", exact.high());
    }
  }

  @Test
  void at_whole_numbers_they_are_the_limits_of_counts() {
    Golden golden = Golden.of("proportion");
    for (JsonNode row : golden.values()) {
      double size = row.get("n").asDouble();
      double share = row.get("x").asDouble() / size;
      golden.check(row, "wilson_low", Proportions.wilson(share, size, CONFIDENCE).low());
      golden.check(row, "wilson_high", Proportions.wilson(share, size, CONFIDENCE).high());
      Interval exact = Proportions.clopperPearson(share, size, CONFIDENCE);
      golden.check(row, "clopper_pearson_low", exact.low());
      golden.check(row, "clopper_pearson_high", exact.high());
    }
  }

  @Test
  void a_recall_without_a_miss_allows_for_misses_that_the_sample_cannot_show() {
    // 20 of 100 answered yes, all right; 20 of 2,000 answered no, all right
    StratifiedSample two = twoStrata(20, 5, 20, 100);
    Detection found = Detection.of(two, row -> row < 20, row -> row < 20, CONFIDENCE);
    Detection.Figure recall = found.recall().orElseThrow();
    double missed = Proportions.clopperPearson(0, 20, CONFIDENCE).high();

    assertThat(recall.share().estimate()).isEqualTo(1);
    assertThat(recall.limits().high()).isEqualTo(1);
    assertThat(recall.limits().low()).isCloseTo(100 / (100 + missed * 2000), within(1e-12));
  }

  @Test
  void limits_hold_the_truth_about_as_often_as_they_say() {
    // 300 of 3,000 are answered yes and 95% of these are right; of the others 3% should be yes
    Random random = new Random(7);
    double trueRecall = 285 / (285 + 0.03 * 2700);
    double trueSpecificity = 0.97 * 2700 / (0.97 * 2700 + 15);
    int holdsRecall = 0;
    int holdsPrecision = 0;
    int holdsSpecificity = 0;
    for (int run = 0; run < 400; run++) {
      StratifiedSample two = twoStrata(100, 3, 100, 27);
      boolean[] label = new boolean[200];
      for (int row = 0; row < 200; row++) {
        label[row] = random.nextDouble() < (row < 100 ? 0.95 : 0.03);
      }
      Detection found = Detection.of(two, row -> row < 100, row -> label[row], CONFIDENCE);
      holdsRecall += found.recall().orElseThrow().limits().contains(trueRecall) ? 1 : 0;
      holdsPrecision += found.precision().orElseThrow().limits().contains(0.95) ? 1 : 0;
      holdsSpecificity +=
          found.specificity().orElseThrow().limits().contains(trueSpecificity) ? 1 : 0;
    }
    assertThat(holdsRecall / 400.0).isBetween(0.92, 0.999);
    assertThat(holdsPrecision / 400.0).isBetween(0.92, 0.999);
    assertThat(holdsSpecificity / 400.0).isBetween(0.92, 0.999);
  }

  private static StratifiedSample twoStrata(int n1, double w1, int n2, double w2) {
    int[] stratum = new int[n1 + n2];
    double[] weight = new double[n1 + n2];
    Arrays.setAll(stratum, row -> row < n1 ? 0 : 1);
    Arrays.setAll(weight, row -> row < n1 ? w1 : w2);
    return StratifiedSample.of(stratum, weight);
  }

  @Test
  void scaling_all_weights_changes_nothing() {
    double[] tenfold =
        labels.stream().mapToDouble(row -> 10 * Double.parseDouble(row.get("weight"))).toArray();
    int[] stratum =
        labels.stream().mapToInt(row -> Integer.parseInt(row.get("stratum")) - 1).toArray();
    Detection one = Detection.of(sample, this::predicted, this::truth, CONFIDENCE);
    Detection ten =
        Detection.of(
            StratifiedSample.of(stratum, tenfold), this::predicted, this::truth, CONFIDENCE);
    Interval expected = one.recall().orElseThrow().limits();
    Interval actual = ten.recall().orElseThrow().limits();

    assertThat(actual.low()).isCloseTo(expected.low(), within(1e-12));
    assertThat(actual.high()).isCloseTo(expected.high(), within(1e-12));
  }

  @Test
  void a_stratum_of_one_row_adds_its_distance_from_the_mean() {
    StratifiedSample three = StratifiedSample.of(new int[] {0, 0, 1}, new double[] {1, 1, 2});
    WeightedShare share = three.share(row -> row == 2, row -> true).orElseThrow();

    assertThat(share.estimate()).isEqualTo(0.5);
    assertThat(share.se()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void what_no_row_speaks_of_has_no_figure() {
    StratifiedSample two = twoStrata(3, 1, 3, 1);
    Detection nothing = Detection.of(two, row -> false, row -> false, CONFIDENCE);

    assertThat(nothing.precision()).isEmpty();
    assertThat(nothing.recall()).isEmpty();
    assertThat(nothing.specificity().orElseThrow().share().estimate()).isEqualTo(1);
    assertThat(Kappa.of(new int[6], new int[6], CONFIDENCE)).isEmpty();
  }

  @Test
  void perfect_agreement_of_few_rows_is_not_certain() {
    Kappa kappa = Kappa.of(new int[] {0, 1, 0, 1}, new int[] {0, 1, 0, 1}, 0.95).orElseThrow();

    assertThat(kappa.estimate()).isEqualTo(1);
    assertThat(kappa.high()).isEqualTo(1);
    assertThat(kappa.low()).isLessThan(0.0);
  }
}
