package dev.codeparity.corpus.report;

import dev.codeparity.corpus.pooling.CorpusClaim;
import dev.codeparity.corpus.pooling.Pooled;
import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.reports.text.ClaimSentences;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/** What the terminal says at the end: the answer first. */
public final class CorpusSummary {
  private CorpusSummary() {}

  /** The summary, a few lines. */
  public static String of(Corpus corpus, CorpusFacts run, List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    lines.add(repositories(corpus, outcomes));
    for (String metric : corpus.results().metrics()) {
      lines.add(answer(metric, corpus.results().answer(metric), run.margin()));
    }
    for (CorpusClaim claim : corpus.claims()) {
      lines.add(claim(claim));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String repositories(Corpus corpus, List<Outcome> outcomes) {
    long found = outcomes.stream().filter(o -> o.kind() == Outcome.Kind.FOUND).count();
    int failed = corpus.failures().size();
    return "%,d repositories: %,d analysed now, %,d found from before, %,d failed%s."
        .formatted(
            outcomes.size(),
            outcomes.size() - found - failed,
            found,
            failed,
            failed == 0 ? "" : " (failures.csv)");
  }

  /** What all repositories say of a metric, in one sentence. */
  static String answer(String metric, Pooled pooled, double margin) {
    if (pooled.estimate().isEmpty()) {
      return "%s: %d of the repositories give a ratio; to be pooled it takes three."
          .formatted(metric, pooled.repositories());
    }
    Pooled.Estimate estimate = pooled.estimate().get();
    return ("%s: AI over human %s (%s to %s) in the mean of %,d repositories, one more would lie"
            + " between %s and %s: %s.")
        .formatted(
            metric,
            Figures.ratio(estimate.ratio()),
            Figures.ratio(estimate.limits().low()),
            Figures.ratio(estimate.limits().high()),
            pooled.repositories(),
            Figures.ratio(estimate.prediction().low()),
            Figures.ratio(estimate.prediction().high()),
            Sentences.word(pooled.verdict(margin)));
  }

  private static String claim(CorpusClaim claim) {
    return "claim %s: %s%s"
        .formatted(
            claim.claim().id(),
            ClaimSentences.word(claim.outcome()),
            claim.reason().isEmpty() ? "" : " (" + claim.reason() + ")");
  }
}
