package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxFitTest {
  private static final int[] ONE_FEATURE = {0};

  /** Three times of four the candidate with the feature is right: odds of 3 to 1. */
  @Test
  void the_weight_of_one_yes_or_no_feature_is_the_logarithm_of_its_odds() {
    SoftmaxFit fit = SoftmaxFit.of(choices(30, 10), ONE_FEATURE, 1e-9);

    assertThat(fit.weight(0) / fit.deviation(0)).isCloseTo(Math.log(3), within(1e-6));
    assertThat(fit.chances(choice(true))).containsExactly(new double[] {0.75, 0.25}, within(1e-6));
  }

  @Test
  void a_ridge_draws_weights_towards_nothing() {
    double free = SoftmaxFit.of(choices(30, 10), ONE_FEATURE, 1e-9).weight(0);
    double held = SoftmaxFit.of(choices(30, 10), ONE_FEATURE, 10).weight(0);

    assertThat(held).isBetween(0.0, free);
  }

  @Test
  void a_feature_that_does_not_vary_and_a_fix_without_candidates_do_no_harm() {
    List<RankedChoice> same = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      same.add(choice(List.of(true, false), List.of(new double[] {2}, new double[] {2})));
    }
    same.add(choice(List.of(), List.of()));

    SoftmaxFit fit = SoftmaxFit.of(same, ONE_FEATURE, 1);

    assertThat(fit.weight(0)).isZero();
    assertThat(fit.chances(same.get(5))).isEmpty();
  }

  private static List<RankedChoice> choices(int right, int wrong) {
    List<RankedChoice> choices = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      choices.add(choice(i < right));
    }
    return choices;
  }

  private static RankedChoice choice(boolean withFeature) {
    return choice(List.of(withFeature, !withFeature), List.of(new double[] {1}, new double[] {0}));
  }

  private static RankedChoice choice(List<Boolean> inducing, List<double[]> values) {
    List<String> ids = inducing.stream().map(String::valueOf).toList();
    return new RankedChoice("owner/name", "fix", "oracle", 1, ids, inducing, values, 1);
  }
}
