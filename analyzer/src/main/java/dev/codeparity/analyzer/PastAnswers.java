package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.PeriodLength;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The history of the verdict: the answer as of the end of each past period with AI commits. */
final class PastAnswers {
  private PastAnswers() {}

  /**
   * Asks for each end of a period, from that in which AI came up to the last before the analysis's.
   *
   * @param answer the answer of a run as of a time
   */
  static List<DatedAnswer> of(
      Analysis analysis, PeriodLength each, Function<Instant, Optional<Comparison>> answer) {
    Optional<Instant> firstAi =
        analysis.commits().stream()
            .filter(commit -> commit.label().provenance().isAi())
            .map(CommitRecord::landingTime)
            .min(Comparator.naturalOrder());
    List<DatedAnswer> answers = new ArrayList<>();
    Instant end = firstAi.map(each::lastSecondOf).orElse(Instant.MAX);
    while (end.isBefore(analysis.run().asOf())) {
      Instant asOf = end;
      answer.apply(asOf).ifPresent(found -> answers.add(new DatedAnswer(asOf, found)));
      end = each.lastSecondOf(asOf.plusSeconds(1));
    }
    return answers;
  }
}
