package dev.codeparity.analyzer.statistics.looks;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * Two-sided bounds for z at planned looks, such that the chance of ever crossing one is α.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1969.tb00829.x">Armitage, McPherson and Rowe
 *     (1969), the recursion</a>
 */
public final class GroupSequential {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Pairs of intervals by Simpson's rule. */
  private static final int PANELS = 800;

  private static final int MAX_EVALUATIONS = 200;

  private GroupSequential() {}

  /**
   * The bounds of |z|, look by look.
   *
   * @param information share of the whole that is in at each look, ascending, up to 1
   */
  public static double[] bounds(double[] information, double alpha, Spending spending) {
    double[] bounds = new double[information.length];
    double before = 0;
    double spent = 0;
    Density density = Density.START;
    for (int look = 0; look < bounds.length; look++) {
      double step = information[look] - before;
      double due = spending.spent(information[look], alpha);
      double toSpend = due - spent;
      Density now = density;
      double bound =
          new BracketingNthOrderBrentSolver(1e-13, 1e-13, 1e-16, 5)
              .solve(
                  MAX_EVALUATIONS,
                  c -> now.beyond(c, step) - toSpend,
                  1e-6,
                  12 * Math.sqrt(information[look]));
      bounds[look] = bound / Math.sqrt(information[look]);
      density = density.within(bound, step);
      before = information[look];
      spent = due;
    }
    return bounds;
  }

  /** Density of the score, where no bound has been crossed, at the knots of an integral. */
  private static final class Density {
    static final Density START = new Density(new double[] {0}, new double[] {1});

    private final double[] at;
    private final double[] mass;

    private Density(double[] at, double[] mass) {
      this.at = at;
      this.mass = mass;
    }

    /** Probability that the score lies beyond ±c after a further step. */
    double beyond(double c, double variance) {
      double error = Math.sqrt(variance);
      return integral(
          x ->
              NORMAL.cumulativeProbability((-c - x) / error)
                  + NORMAL.survivalProbability((c - x) / error));
    }

    /** The density inside ±c after a further step. */
    Density within(double c, double variance) {
      double error = Math.sqrt(variance);
      double[] knots = new double[2 * PANELS + 1];
      double[] masses = new double[knots.length];
      double width = c / PANELS;
      for (int i = 0; i < knots.length; i++) {
        double knot = -c + i * width;
        double simpson = i == 0 || i == 2 * PANELS ? 1 : i % 2 == 1 ? 4 : 2;
        knots[i] = knot;
        masses[i] = simpson * width / 3 * integral(x -> NORMAL.density((knot - x) / error) / error);
      }
      return new Density(knots, masses);
    }

    private double integral(DoubleUnaryOperator f) {
      double sum = 0;
      for (int i = 0; i < at.length; i++) {
        sum += mass[i] * f.applyAsDouble(at[i]);
      }
      return sum;
    }
  }
}
