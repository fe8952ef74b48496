package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteredShareTest {
  private static boolean[] first(int hits, int of) {
    boolean[] within = new boolean[of];
    Arrays.fill(within, 0, hits, true);
    return within;
  }

  private static double[] weights(int of, double weight) {
    double[] weights = new double[of];
    Arrays.fill(weights, weight);
    return weights;
  }

  private static double[] part(double[] weights, boolean[] in) {
    double[] part = new double[in.length];
    Arrays.setAll(part, i -> in[i] ? weights[i] : 0);
    return part;
  }

  private static int[] alone(int of) {
    int[] clusters = new int[of];
    Arrays.setAll(clusters, i -> i);
    return clusters;
  }

  private static void assertSame(Interval found, Interval expected) {
    assertThat(found.low()).isCloseTo(expected.low(), within(1e-12));
    assertThat(found.high()).isCloseTo(expected.high(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 7.5})
  void equal_weights_give_wilsons_own_limits(double weight) {
    ClusteredShare share =
        ClusteredShare.independent(
            weights(1812, weight), part(weights(1812, weight), first(787, 1812)), 0.95);

    assertThat(share.share().orElseThrow()).isCloseTo(787 / 1812.0, within(1e-12));
    assertSame(share.limits().orElseThrow(), Proportions.wilson(787, 1812, 0.95));
  }

  @Test
  void units_without_weight_change_nothing() {
    double[] weights = {3, 1, 0, 2, 0};
    boolean[] in = {true, false, true, true, false};
    int[] clusters = {1, 1, 2, 3, 4};
    double[] bare = {3, 1, 2};
    boolean[] bareIn = {true, false, true};

    assertThat(ClusteredShare.independent(weights, part(weights, in), 0.9))
        .isEqualTo(ClusteredShare.independent(bare, part(bare, bareIn), 0.9));
    assertThat(ClusteredShare.of(weights, part(weights, in), clusters, 0.9))
        .isEqualTo(ClusteredShare.of(bare, part(bare, bareIn), new int[] {1, 1, 3}, 0.9));
  }

  @Test
  void one_large_unit_among_small_ones_tells_little_more_than_itself() {
    double[] weights = weights(101, 1);
    weights[0] = 10_000;
    Interval limits =
        ClusteredShare.independent(weights, part(weights, first(1, 101)), 0.95)
            .limits()
            .orElseThrow();

    assertThat(limits.low()).isLessThan(0.25);
    assertThat(limits.high()).isGreaterThan(0.99);
  }

  @Test
  void units_that_go_together_count_as_one() {
    int size = 8;
    int groups = 30;
    boolean[] in = new boolean[groups * size];
    int[] clusters = new int[groups * size];
    for (int i = 0; i < in.length; i++) {
      clusters[i] = i / size;
      in[i] = clusters[i] < 12;
    }
    ClusteredShare share =
        ClusteredShare.of(weights(in.length, 1), part(weights(in.length, 1), in), clusters, 0.95);

    // of equal clusters the jackknife's variance is p(1-p)/(G-1)
    assertSame(share.limits().orElseThrow(), Proportions.wilson(12.0 / groups, groups - 1.0, 0.95));
  }

  @Test
  void where_all_agree_the_clusters_count() {
    ClusteredShare share =
        ClusteredShare.of(weights(40, 1), part(weights(40, 1), new boolean[40]), new int[40], 0.95);

    assertThat(share.share()).hasValue(0);
    assertSame(share.limits().orElseThrow(), Proportions.wilson(0, 1, 0.95));
  }

  @Test
  void nothing_has_no_share() {
    assertThat(
            ClusteredShare.independent(new double[0], part(new double[0], new boolean[0]), 0.95)
                .share())
        .isEmpty();
    assertThat(
            ClusteredShare.of(new double[1], part(new double[1], new boolean[1]), new int[1], 0.95)
                .limits())
        .isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void limits_hold_the_share_and_clusters_never_tighten_them(long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(60);
    double[] weights = random.doubles(size, 0.1, 500).toArray();
    boolean[] in = new boolean[size];
    int[] clusters = new int[size];
    for (int i = 0; i < size; i++) {
      in[i] = random.nextDouble() < 0.3;
      clusters[i] = random.nextInt(12);
    }
    Interval free =
        ClusteredShare.independent(weights, part(weights, in), 0.95).limits().orElseThrow();
    ClusteredShare clustered = ClusteredShare.of(weights, part(weights, in), clusters, 0.95);
    Interval limits = clustered.limits().orElseThrow();
    double share = clustered.share().orElseThrow();

    assertThat(limits.contains(share)).isTrue();
    assertThat(limits.high() - limits.low())
        .isGreaterThanOrEqualTo(free.high() - free.low() - 1e-12);
    assertThat(
            ClusteredShare.of(weights, part(weights, in), alone(size), 0.95)
                .limits()
                .orElseThrow()
                .low())
        .isBetween(0.0, share);
  }

  @Test
  void a_unit_may_lie_within_in_part() {
    ClusteredShare share =
        ClusteredShare.independent(new double[] {10, 10}, new double[] {4, 10}, 0.95);

    assertThat(share.share()).hasValue(0.7);
    assertSame(share.limits().orElseThrow(), Proportions.wilson(0.7, 2, 0.95));
  }

  @Test
  void outside_is_the_mirror_of_within() {
    double[] weights = {5, 1, 2, 8, 3};
    boolean[] in = {true, false, true, false, false};
    boolean[] out = {false, true, false, true, true};
    int[] clusters = {1, 1, 2, 2, 3};
    Interval limits =
        ClusteredShare.of(weights, part(weights, in), clusters, 0.95).limits().orElseThrow();
    Interval mirrored =
        ClusteredShare.of(weights, part(weights, out), clusters, 0.95).limits().orElseThrow();

    assertThat(mirrored.low()).isCloseTo(1 - limits.high(), within(1e-12));
    assertThat(mirrored.high()).isCloseTo(1 - limits.low(), within(1e-12));
  }
}
