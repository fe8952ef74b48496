package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.ClusteredShare;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** How much of what each author wrote is AI work, with Wilson's limits. */
final class AuthorShares {
  private AuthorShares() {}

  /** The authors of a run, with their shares. */
  static List<AuthorRecord> of(Measures measures, double confidence) {
    Map<String, List<CommitRecord>> wrote = new HashMap<>();
    for (CommitRecord commit : measures.commits()) {
      if (ShareRows.isWork(commit)) {
        wrote.computeIfAbsent(commit.authorId(), id -> new ArrayList<>()).add(commit);
      }
    }
    return measures.authors().stream()
        .map(
            author -> {
              List<CommitRecord> own = wrote.getOrDefault(author.authorId(), List.of());
              return author.withShares(
                  share(own, commit -> 1, AuthorShares::aiCommits, confidence),
                  share(own, ShareRows::codeLines, AuthorShares::aiCodeLines, confidence));
            })
        .toList();
  }

  private static double aiCommits(CommitRecord commit) {
    return commit.label().provenance().isAi() ? 1 : 0;
  }

  private static double aiCodeLines(CommitRecord commit) {
    return commit.imported()
        ? 0
        : commit.codeLinesAdded(Provenance.AI_AUTHORED)
            + commit.codeLinesAdded(Provenance.AI_ASSISTED);
  }

  private static AuthorRecord.Share share(
      List<CommitRecord> commits,
      ToDoubleFunction<CommitRecord> weight,
      ToDoubleFunction<CommitRecord> ai,
      double confidence) {
    ClusteredShare share =
        ClusteredShare.independent(
            commits.stream().mapToDouble(weight).toArray(),
            commits.stream().mapToDouble(ai).toArray(),
            confidence);
    return new AuthorRecord.Share(
        share.share(),
        optional(share.limits().map(Interval::low)),
        optional(share.limits().map(Interval::high)));
  }

  private static OptionalDouble optional(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
