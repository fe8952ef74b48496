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

class BiasAnalysisTest {
  private static final Subject SUBJECT = new Subject(Math.log(1.2), 0.1, 1, 20);

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

  @Test
  void wrong_links_widen_the_interval_and_hidden_ai_moves_the_ratio_away_from_1() {
    BiasAnalysis links = of(SUBJECT, Optional.empty(), Optional.of(LinkErrors.UNSCORED));
    Beta seldom = Beta.scored(40, 60);
    BiasAnalysis labels =
        of(SUBJECT, Optional.of(new LabelErrors(seldom, new Beta(1e9, 1))), Optional.empty());

    assertThat(links.interval().orElseThrow().high()).isGreaterThan(1.2 * 1.3);
    assertThat(labels.ratio().orElseThrow()).isGreaterThan(1.2);
  }

  @Test
  void where_most_draws_are_impossible_there_is_no_ratio() {
    Subject mostlyAi = new Subject(Math.log(1.2), 0.1, 20, 1);
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
