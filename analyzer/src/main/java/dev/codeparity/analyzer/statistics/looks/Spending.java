package dev.codeparity.analyzer.statistics.looks;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How the chance of a false alarm is spent over planned looks.
 *
 * @see <a href="https://doi.org/10.1093/biomet/70.3.659">Lan and DeMets (1983)</a>
 */
public enum Spending {
  /** Little at first, almost all at the end. */
  OBRIEN_FLEMING {
    @Override
    double spent(double information, double alpha) {
      NormalDistribution normal = NormalDistribution.of(0, 1);
      double last = normal.inverseSurvivalProbability(alpha / 4);
      return 4 * normal.survivalProbability(last / Math.sqrt(information));
    }
  },
  /** About evenly. */
  POCOCK {
    @Override
    double spent(double information, double alpha) {
      return alpha * Math.log1p(Math.expm1(1) * information);
    }
  };

  /** What may be spent until a share of the information is in. */
  abstract double spent(double information, double alpha);
}
