package dev.codeparity.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.claim.LifetimeRow;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LifetimeSentenceTest {
  private static LifetimeRow row(Optional<LifetimeRow.Means> means, boolean changesWithAge) {
    return new LifetimeRow(
        ComparedMetric.LINE_SURVIVAL,
        Optional.empty(),
        90,
        means,
        OptionalDouble.empty(),
        Optional.of(
            new LifetimeRow.Hazards(
                1,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                changesWithAge)));
  }

  private static final Optional<LifetimeRow.Means> MEANS =
      Optional.of(new LifetimeRow.Means(90, 66.42, 66.04, 0.38, -10.74, 11.5));

  @Test
  void mean_times_of_both_sides_are_told_with_their_difference() {
    assertThat(LifetimeSentence.of(row(MEANS, false), "lines", "stood"))
        .isEqualTo(
            "Of lines alike in month, place and size, AI's stood for 66.4 of their first 90 days on average,"
                + " people's for 66.0: a difference of +0.4 days (-10.7 to +11.5).");
  }

  @Test
  void a_ratio_that_changes_with_age_is_said_to() {
    assertThat(LifetimeSentence.of(row(MEANS, true), "lines", "stood"))
        .endsWith(" How the two compare changes with age, so no one ratio tells it.");
    assertThat(LifetimeSentence.of(row(Optional.empty(), true), "lines", "stood")).isEmpty();
  }

  @Test
  void what_ended_lines_is_told_up_to_the_window() {
    List<LineEndRecord> rows =
        List.of(
            end(ProvenanceGroup.AI, LineEnd.FIX, 10, 0.04),
            end(ProvenanceGroup.HUMAN, LineEnd.FIX, 20, 0.06),
            end(ProvenanceGroup.HUMAN, LineEnd.FIX, 90, 0.5),
            end(ProvenanceGroup.AI, LineEnd.PEOPLE, 3, 0.25));
    assertThat(LifetimeSentence.ends(rows, 90))
        .isEqualTo(
            "Within 90 days a fix ended 4% of AI's lines and 6% of people's, other work of people ended"
                + " 25% and 0%.");
    assertThat(LifetimeSentence.ends(List.of(), 90)).isEmpty();
  }

  private static LineEndRecord end(ProvenanceGroup group, LineEnd end, double day, double share) {
    return new LineEndRecord(
        group, end, day, 1, share, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
