package dev.codeparity.analyzer;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.evaluation.Resampling;
import java.nio.file.Path;
import java.util.List;

/**
 * How defect links are to be held against a ground truth.
 *
 * @param truth a CSV file with the columns {@code repo}, {@code fix_sha} and {@code inducing_shas}
 * @param repositories holds a clone of each repository, in {@code owner+name} or {@code
 *     owner+name/repo}
 * @param variants the variants to ask, one at least
 * @param hideMessages whether the fixes' own messages are to be empty, so that no written link can
 *     leak
 * @param issueKeys whether the ranking's answer stands for all commits whose subjects bear the same
 *     issue key
 * @param resampling what the bootstrap draws
 * @param threads number of threads, 1 or more; the result does not depend on it
 */
public record EvaluationRequest(
    Path truth,
    Path repositories,
    List<SzzVariant> variants,
    boolean hideMessages,
    boolean issueKeys,
    Resampling resampling,
    int threads) {
  public EvaluationRequest {
    variants = variants.stream().distinct().sorted().toList();
    if (variants.isEmpty()) {
      throw new IllegalArgumentException("no variant to evaluate");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, was " + threads);
    }
  }
}
