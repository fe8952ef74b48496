package dev.codeparity.analyzer.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.statistics.BiasAnalysis.Beta;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LabelErrors;
import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.BiasAnalysis.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasAnalysisTest {
  private static final Subject SUBJECT = new Subject(Math.log(1.2), 0.1, 200, 1, 20);

  private static BiasAnalysis of(
      Subject subject, Optional<LabelErrors> labels, Optional<LinkErrors> links) {
    return BiasAnalysis.of(subject, labels, links, 0.95, SeededRandom.of(List.of("seed")));
  }

  @Test
  void without_errors_the_sampling_error_is_left() {
    BiasAnalysis bias = of(SUBJECT, Optional.empty(), Optional.empty());

    assertThat(bias.ratio().orElseThrow()).isCloseTo(1.2, within(0.02));
    assertThat(bias.interval().orElseThrow().low()).isCloseTo(1.2 * 0.822, within(0.03));
    assertThat(bias.interval().orElseThrow().high()).isCloseTo(1.2 * 1.217, within(0.05));
    assertThat(bias.impossible()).isZero();
  }

  /**
   * Limits of t with 5 degrees of freedom, 2.571 standard errors, not 1.960 as if it were known.
   */
  @Test
  void the_sampling_error_is_that_of_the_answers_own_limits() {
    BiasAnalysis few =
        of(new Subject(Math.log(1.2), 0.1, 5, 1, 20), Optional.empty(), Optional.empty());

    assertThat(few.interval().orElseThrow().logLength()).isCloseTo(2 * 0.2571, within(0.06));
  }

  @Test
  void wrong_links_widen_the_interval_and_hidden_ai_moves_the_ratio_away_from_1() {
    BiasAnalysis links = of(SUBJECT, Optional.empty(), Optional.of(LinkErrors.UNSCORED));
    Beta seldom = Beta.scored(40, 60);
    BiasAnalysis labels =
        of(SUBJECT, Optional.of(new LabelErrors(seldom, new Beta(1e9, 1))), Optional.empty());

    assertThat(links.interval().orElseThrow().high()).isGreaterThan(1.2 * 1.3);
    assertThat(labels.ratio().orElseThrow()).isGreaterThan(1.2);
  }

  /** Errors that meet both arms alike leave a ratio of 1 at 1, and so its place in the limits. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.8, 1, 1.25})
  void wrong_labels_make_no_difference_certain_that_chance_may_have_made(double ratio) {
    Subject uncertain = new Subject(Math.log(ratio), 0.4, 5, 2, 25);

    Interval limits =
        of(uncertain, Optional.of(LabelErrors.UNSCORED), Optional.empty()).interval().orElseThrow();

    assertThat(limits.low()).isLessThan(1);
    assertThat(limits.high()).isGreaterThan(1);
  }

  @Test
  void nor_do_they_take_a_difference_back() {
    Subject certain = new Subject(Math.log(0.5), 0.2, 30, 2, 25);

    BiasAnalysis labels = of(certain, Optional.of(LabelErrors.UNSCORED), Optional.empty());

    assertThat(labels.interval().orElseThrow().high()).isLessThan(1);
  }

  @Test
  void where_most_draws_are_impossible_there_is_no_ratio() {
    Subject mostlyAi = new Subject(Math.log(1.2), 0.1, 200, 20, 1);
    BiasAnalysis bias = of(mostlyAi, Optional.of(LabelErrors.UNSCORED), Optional.empty());

    assertThat(bias.impossible()).isGreaterThan(0.5);
    assertThat(bias.ratio()).isEmpty();
    assertThat(bias.interval()).isEmpty();
  }

  @Test
  void the_same_seed_gives_the_same_draws() {
    Optional<LabelErrors> labels = Optional.of(LabelErrors.UNSCORED);
    Optional<LinkErrors> links = Optional.of(LinkErrors.UNSCORED);

    assertThat(of(SUBJECT, labels, links)).isEqualTo(of(SUBJECT, labels, links));
  }
}
