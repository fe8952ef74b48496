package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.BiasAnalysis.LinkErrors;
import dev.codeparity.analyzer.statistics.pooling.MultipleImputation;
import java.util.Optional;

/**
 * The ratio with false links taken out at random: of which links are false only the share is known,
 * so each set draws that share and then the links, and the sets' answers are pooled by Rubin's
 * rules. A fix whose link is taken out mends nothing that is compared.
 *
 * @see MultipleImputation
 */
public final class ImputedLinks {
  /** Sets that are drawn. */
  public static final int SETS = 20;

  private ImputedLinks() {}

  /**
   * Draws the sets.
   *
   * @param within a comparison in which every event is one link
   * @param designEffect of the whole, which each set is taken to have too: its clusters are the
   *     same
   * @param df degrees of freedom of the whole
   * @return empty where a set leaves an arm without events to compare
   */
  public static Optional<MultipleImputation> of(
      Stratified within, double designEffect, double df, LinkErrors errors, SeededRandom random) {
    double[] logRatios = new double[SETS];
    double[] variances = new double[SETS];
    for (int set = 0; set < SETS; set++) {
      double[] precision = errors.precisions(random);
      double r = 0;
      double s = 0;
      double greenlandRobins = 0;
      for (int k = 0; k < within.size(); k++) {
        double n = within.sums.aiExposure(k);
        double m = within.sums.humanExposure(k);
        double ai = kept(within.sums.aiEvents(k), precision[0], random);
        double human = kept(within.sums.humanEvents(k), precision[1], random);
        r += ai * m / (n + m);
        s += human * n / (n + m);
        greenlandRobins += (ai + human) * n * m / ((n + m) * (n + m));
      }
      logRatios[set] = Math.log(r / s);
      variances[set] = Math.max(1, designEffect) * greenlandRobins / (r * s);
      if (!Double.isFinite(logRatios[set]) || !Double.isFinite(variances[set])) {
        return Optional.empty();
      }
    }
    return Optional.of(MultipleImputation.of(logRatios, variances, df));
  }

  private static double kept(double links, double precision, SeededRandom random) {
    double kept = 0;
    for (int link = 0; link < links; link++) {
      kept += random.uniform() < precision ? 1 : 0;
    }
    return kept;
  }
}
