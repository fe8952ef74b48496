package dev.codeparity.analyzer.statistics.pooling;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** How τ², the variance of the true effects between studies, is estimated. */
public enum Heterogeneity {
  /**
   * Restricted maximum likelihood.
   *
   * @see <a href="https://doi.org/10.3102/10769986030003261">Viechtbauer (2005)</a>
   */
  REML {
    @Override
    double tau2(WeightedFit.Data data) {
      return root(data, tau2 -> WeightedFit.of(data, tau2).restrictedScore());
    }
  },
  /**
   * That with which the weighted squares are what they should be.
   *
   * @see <a href="https://doi.org/10.6028/jres.087.022">Paule and Mandel (1982)</a>
   */
  PAULE_MANDEL {
    @Override
    double tau2(WeightedFit.Data data) {
      return root(data, tau2 -> WeightedFit.of(data, tau2).squares() - data.degreesOfFreedom());
    }
  },
  /**
   * By moments, in one step.
   *
   * @see <a href="https://doi.org/10.1016/0197-2456(86)90046-2">DerSimonian and Laird (1986)</a>
   */
  DERSIMONIAN_LAIRD {
    @Override
    double tau2(WeightedFit.Data data) {
      WeightedFit fixed = WeightedFit.of(data, 0);
      return Math.max(0, (fixed.squares() - data.degreesOfFreedom()) / fixed.traceOfProjection());
    }
  },
  /** All studies measure the same. */
  NONE {
    @Override
    double tau2(WeightedFit.Data data) {
      return 0;
    }
  };

  private static final int MAX_EVALUATIONS = 1000;

  abstract double tau2(WeightedFit.Data data);

  /** Where a function that falls as τ² grows crosses 0; 0 if it starts below. */
  private static double root(WeightedFit.Data data, UnivariateFunction falls) {
    if (falls.value(0) <= 0) {
      return 0;
    }
    double high = data.spread();
    while (falls.value(high) > 0) {
      high *= 4;
    }
    return new BracketingNthOrderBrentSolver(1e-13, 1e-14, 1e-15, 5)
        .solve(MAX_EVALUATIONS, falls, 0, high);
  }
}
