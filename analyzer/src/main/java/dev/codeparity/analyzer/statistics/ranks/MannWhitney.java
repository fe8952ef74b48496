package dev.codeparity.analyzer.statistics.ranks;

import dev.codeparity.analyzer.statistics.distribution.StudentT;
import java.util.Arrays;

/**
 * Whether the figures of one group tend to lie above those of another, by ranks. The p value is
 * that of the normal distribution with corrections for ties and continuity, as {@code wilcox.test}
 * of R has it with {@code exact = FALSE}.
 *
 * @param u pairs, one figure of each group, in which the first group's is larger; equal ones count
 *     half
 * @param delta Cliff's δ: the share of pairs in which the first group's is larger, less that in
 *     which it is smaller; -1 to 1, 0 where neither tends to lie above
 * @param p two-sided, of independent figures that do not differ
 * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann and Whitney (1947)</a>
 * @see <a href="https://doi.org/10.1037/0033-2909.114.3.494">Cliff (1993)</a>
 */
public record MannWhitney(double u, double delta, double p) {
  /**
   * Compares two groups.
   *
   * @param first at least one finite figure
   * @param second at least one finite figure
   */
  public static MannWhitney of(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException("a group is empty");
    }
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Ranks ranks = Ranks.of(both);
    double n = first.length;
    double u = -n * (n + 1) / 2;
    for (int i = 0; i < first.length; i++) {
      u += ranks.at(i);
    }
    double pairs = n * second.length;
    return new MannWhitney(u, 2 * u / pairs - 1, p(u - pairs / 2, pairs, ranks));
  }

  private static double p(double beyondHalf, double pairs, Ranks ranks) {
    double all = ranks.size();
    double variance = pairs / 12 * (all + 1 - ranks.tied() / (all * (all - 1)));
    double distance = Math.max(0, Math.abs(beyondHalf) - 0.5);
    return variance > 0
        ? 2 * StudentT.above(distance / Math.sqrt(variance), Double.POSITIVE_INFINITY)
        : 1;
  }
}
