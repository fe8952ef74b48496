package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.statistics.PairCounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the variants answered for a fix.
 *
 * @param row the fix as the ground truth has it
 * @param fix full id of the fix commit
 * @param truth full ids of its bug-inducing commits; as written where the repository has no such
 *     commit
 * @param predicted ids of the commits that each variant links the fix to, the surest first
 */
public record RowResult(
    TruthRow row, String fix, Set<String> truth, Map<SzzVariant, List<String>> predicted) {
  public RowResult {
    truth = Set.copyOf(truth);
    predicted =
        predicted.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /** What a variant answered; nothing if it was not asked. */
  public List<String> predictedBy(SzzVariant variant) {
    return predicted.getOrDefault(variant, List.of());
  }

  PairCounts countsOf(SzzVariant variant) {
    List<String> answers = predictedBy(variant);
    long hits = answers.stream().filter(truth::contains).count();
    return new PairCounts(hits, answers.size(), truth.size());
  }
}
