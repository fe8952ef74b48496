package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.BiasAnalysis.Beta;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.pooling.MultipleImputation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImputedLinksTest {
  private static final double DF = 13;

  private final GoldenCommits commits = new GoldenCommits(60, false);
  private final Stratified whole =
      Stratified.of(
          commits.klocYears(EventChoice.EVERY, true),
          commits.arms(),
          Level.FULL.strata(commits.observations()));
  private final RateRatio answer =
      MantelHaenszel.estimate(whole, Grouping.people(commits.observations()));

  private MultipleImputation pooled(LinkErrors errors) {
    return ImputedLinks.of(
            whole, answer.designEffect(), DF, errors, SeededRandom.of(List.of("links")))
        .orElseThrow();
  }

  private static LinkErrors precise(double ai, double human) {
    Beta of = Beta.about(ai, 1e9);
    Beta ofHuman = Beta.about(human, 1e9);
    return new LinkErrors(of, ofHuman, of, ofHuman, 0);
  }

  @Test
  void links_that_are_never_wrong_leave_the_answer_as_it_is() {
    MultipleImputation found = pooled(precise(1 - 1e-9, 1 - 1e-9));
    assertThat(found.estimate()).isCloseTo(answer.logRatio(), within(1e-9));
    assertThat(Math.sqrt(found.variance())).isCloseTo(answer.standardError(), within(1e-9));
  }

  @Test
  void wrong_links_widen_the_error_and_move_the_ratio_little_where_both_sides_have_as_many() {
    MultipleImputation found = pooled(LinkErrors.UNSCORED);
    assertThat(found.estimate()).isCloseTo(answer.logRatio(), within(0.15));
    assertThat(Math.sqrt(found.variance())).isGreaterThan(1.15 * answer.standardError());
    assertThat(found.df()).isLessThan(DF);
  }

  @Test
  void the_side_whose_links_are_wrong_more_often_gets_the_lower_rate() {
    assertThat(pooled(precise(0.4, 0.8)).estimate())
        .isCloseTo(answer.logRatio() + Math.log(0.5), within(0.15));
  }

  @Test
  void the_same_seed_draws_the_same_links() {
    assertThat(pooled(LinkErrors.UNSCORED)).isEqualTo(pooled(LinkErrors.UNSCORED));
  }
}
