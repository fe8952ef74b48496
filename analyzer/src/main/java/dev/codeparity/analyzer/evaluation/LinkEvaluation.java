package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.statistics.PairAccuracy;
import dev.codeparity.analyzer.statistics.PairCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far the links of some variants agree with a ground truth.
 *
 * @param messagesHidden whether the messages of the fixes were hidden from the variants
 * @param resampling what the bootstrap drew
 * @param confidence of the intervals
 * @param variants the variants asked
 * @param rows the rows run, in the order of the file
 * @param notRun the rows that could not be
 * @param unknownTruths rows run whose bug-inducing commits the repository lacks in part; no variant
 *     can find these
 */
public record LinkEvaluation(
    boolean messagesHidden,
    Resampling resampling,
    double confidence,
    List<SzzVariant> variants,
    List<RowResult> rows,
    List<RowNotRun> notRun,
    List<RowNotRun> unknownTruths) {
  public LinkEvaluation {
    variants = List.copyOf(variants);
    rows = List.copyOf(rows);
    notRun = List.copyOf(notRun);
    unknownTruths = List.copyOf(unknownTruths);
  }

  /** Scores over all rows, a variant each; then over the rows of each kind, if there are kinds. */
  public List<VariantScore> scores() {
    List<VariantScore> scores = new ArrayList<>();
    variants.forEach(variant -> scores.add(score(variant, "", rows)));
    Map<String, List<RowResult>> kinds =
        rows.stream()
            .filter(row -> !row.row().kind().isEmpty())
            .collect(
                Collectors.groupingBy(row -> row.row().kind(), TreeMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, ofKind) -> variants.forEach(variant -> scores.add(score(variant, kind, ofKind))));
    return scores;
  }

  private VariantScore score(SzzVariant variant, String kind, List<RowResult> scored) {
    return new VariantScore(
        variant, kind, scored.size(), PairAccuracy.of(units(variant, scored), confidence));
  }

  private List<PairCounts> units(SzzVariant variant, List<RowResult> scored) {
    return switch (resampling) {
      case ROWS -> scored.stream().map(row -> row.countsOf(variant)).toList();
      case REPOSITORIES ->
          byRepository(scored).stream()
              .map(group -> group.stream().map(row -> row.countsOf(variant)).toList())
              .map(PairCounts::sum)
              .toList();
    };
  }

  private static Collection<List<RowResult>> byRepository(List<RowResult> scored) {
    return scored.stream()
        .collect(
            Collectors.groupingBy(row -> row.row().repository(), TreeMap::new, Collectors.toList()))
        .values();
  }
}
