package dev.codeparity.corpus.report;

import dev.codeparity.corpus.pooling.CorpusClaim;
import dev.codeparity.corpus.pooling.CorpusResults;
import dev.codeparity.corpus.process.Outcome.Kind;
import java.util.List;

/**
 * What a run over a corpus found.
 *
 * @param results what the repositories say, each and together
 * @param failures those that could not be analysed, in order of the corpus
 * @param claims what they say of claims
 */
public record Corpus(CorpusResults results, List<Failure> failures, List<CorpusClaim> claims) {
  public Corpus {
    failures = List.copyOf(failures);
    claims = List.copyOf(claims);
  }

  /** A repository that could not be analysed. */
  public record Failure(String name, Kind kind, String reason) {}
}
