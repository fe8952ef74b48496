package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.ranks.MannWhitney;
import dev.codeparity.analyzer.statistics.ranks.Spearman;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How alike in size the commits of both sides are: rows of {@code threats.csv}. */
final class SizeThreats {
  private SizeThreats() {}

  /** The sizes of one side's commits. */
  static ThreatRows of(ProvenanceGroup arm, List<CommitRecord> commits) {
    double[] sorted = lines(commits);
    Arrays.sort(sorted);
    ThreatRows rows = new ThreatRows();
    for (int quarter = 1; quarter <= 3; quarter++) {
      rows.add(
          "size_quartile_" + quarter,
          arm,
          quantile(sorted, quarter / 4.0),
          "code lines",
          "Added code lines of a commit; the strata compare commits of like size only.");
    }
    long test = commits.stream().mapToLong(c -> c.size().testCodeLinesAdded()).sum();
    long all = commits.stream().mapToLong(c -> c.size().codeLinesAdded()).sum();
    rows.add(
        "test_code_share",
        arm,
        all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) test / all),
        "share",
        "Added code lines that are test code; the strata compare like kinds only.");
    return rows;
  }

  /**
   * How far the sizes of both sides differ, and whether lines tell the spread over files.
   *
   * @param all those of either side, each once
   */
  static ThreatRows between(
      List<CommitRecord> ai, List<CommitRecord> human, List<CommitRecord> all) {
    Optional<MannWhitney> sizes =
        ai.isEmpty() || human.isEmpty()
            ? Optional.empty()
            : Optional.of(MannWhitney.of(lines(ai), lines(human)));
    Optional<Spearman> spread =
        Spearman.of(lines(all), all.stream().mapToDouble(c -> c.size().filesChanged()).toArray());
    ThreatRows rows = new ThreatRows();
    rows.add(
        "size_difference",
        value(sizes.map(MannWhitney::delta)),
        "",
        "Cliff's delta: of all pairs the share in which the AI commit adds more code lines than the"
            + " human one, less that in which it adds fewer; 0 for like sizes.");
    rows.add(
        "size_difference_p",
        value(sizes.map(MannWhitney::p)),
        "p value",
        "Mann-Whitney test of neither side's commits being larger, as if each were made by itself.");
    rows.add(
        "size_files_correlation",
        value(spread.map(Spearman::correlation)),
        "",
        "Rank correlation of added code lines and files: near 1, commits of like size, as the"
            + " strata compare them, are alike in spread, too.");
    return rows;
  }

  private static OptionalDouble value(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static double[] lines(List<CommitRecord> commits) {
    return commits.stream().mapToDouble(c -> c.size().codeLinesAdded()).toArray();
  }

  /**
   * A quantile, between two figures by their distance; empty if there is none.
   *
   * @param sorted ascending
   * @param at 0 to 1
   */
  static OptionalDouble quantile(double[] sorted, double at) {
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    double position = at * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(sorted.length - 1, below + 1);
    return OptionalDouble.of(sorted[below] + (position - below) * (sorted[above] - sorted[below]));
  }
}
