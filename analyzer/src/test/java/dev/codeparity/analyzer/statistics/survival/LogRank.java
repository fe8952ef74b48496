package dev.codeparity.analyzer.statistics.survival;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test of independent subjects, as R's {@code survdiff} has it: what the clustered
 * {@link ScoreTest} comes to where each subject is a cluster of its own.
 *
 * @param observed failures of the first group
 * @param expected what they would be if the groups failed alike
 * @param variance of {@code observed}, hypergeometric
 * @see <a href="https://doi.org/10.2307/2344317">Peto and Peto (1972)</a>
 */
record LogRank(double observed, double expected, double variance) {
  /**
   * Compares the subjects marked as the first group with all others.
   *
   * @param stratum subjects are compared with those of the same number only
   */
  static LogRank of(double[] day, boolean[] event, boolean[] first, int[] stratum) {
    int[] order = new ByTime(day, stratum).within();
    double observed = 0;
    double expected = 0;
    double variance = 0;
    // from the last to the first, so that those at risk are those already seen
    int i = order.length;
    double atRisk = 0;
    double firstAtRisk = 0;
    while (i > 0) {
      int at = order[i - 1];
      if (i == order.length || stratum[at] != stratum[order[i]]) {
        atRisk = 0;
        firstAtRisk = 0;
      }
      double failed = 0;
      int from = i;
      while (from > 0
          && day[order[from - 1]] == day[at]
          && stratum[order[from - 1]] == stratum[at]) {
        int subject = order[--from];
        atRisk++;
        firstAtRisk += first[subject] ? 1 : 0;
        failed += event[subject] ? 1 : 0;
        observed += event[subject] && first[subject] ? 1 : 0;
      }
      double share = firstAtRisk / atRisk;
      expected += failed * share;
      if (atRisk > 1) {
        variance += failed * share * (1 - share) * (atRisk - failed) / (atRisk - 1);
      }
      i = from;
    }
    return new LogRank(observed, expected, variance);
  }

  /** χ² with one degree of freedom; NaN where nothing could be compared. */
  double chiSquare() {
    double gap = observed - expected;
    return gap * gap / variance;
  }

  double p() {
    return ChiSquaredDistribution.of(1).survivalProbability(chiSquare());
  }
}
