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

  /**
   * Pairs of intervals by Simpson's rule; with them the bounds of twelve looks are off by under
   * 1e-6.
   */
  private static final int PANELS = 64;

  private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

  private static final int MAX_EVALUATIONS = 200;
  private static final double LEAST_P = 1e-9;

  /** Standard errors at which no tail can be told from 0. */
  private static final double FARTHEST = 37;

  /** Almost as large as a p value can be and its bounds be above 0. */
  private static final double LARGEST_P = 0.9;

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
          new BracketingNthOrderBrentSolver(1e-13, 1e-13, 1e-13, 5)
              .solve(
                  MAX_EVALUATIONS,
                  c -> Math.log(Math.max(now.beyond(c, step), Double.MIN_NORMAL) / toSpend),
                  1e-6,
                  FARTHEST * Math.sqrt(information[look]));
      bounds[look] = bound / Math.sqrt(information[look]);
      density = density.within(bound, step);
      before = information[look];
      spent = due;
    }
    return bounds;
  }

  /**
   * The repeated p value of a look, two-sided: the least chance of ever crossing at whose bounds
   * this look crosses its own. It may be read at each look, and is at most α exactly where the
   * interval at the bounds of α leaves the hypothesis out.
   *
   * @param information share of the whole that is in at each look up to this one, ascending
   * @param z of this look
   * @return 1e-9 to 1; the ends stand for anything beyond
   * @see <a href="https://doi.org/10.1201/9780367805326">Jennison and Turnbull (1999), 9.4</a>
   */
  public static double repeatedP(double[] information, double z, Spending spending) {
    double seen = Math.abs(z);
    if (last(information, LEAST_P, spending) <= seen) {
      return LEAST_P;
    }
    if (last(information, LARGEST_P, spending) >= seen) {
      return 1;
    }
    return Math.exp(
        new BracketingNthOrderBrentSolver(1e-9, 1e-9, 1e-9, 5)
            .solve(
                MAX_EVALUATIONS,
                log -> last(information, Math.exp(log), spending) - seen,
                Math.log(LEAST_P),
                Math.log(LARGEST_P)));
  }

  private static double last(double[] information, double alpha, Spending spending) {
    return bounds(information, alpha, spending)[information.length - 1];
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
        masses[i] = simpson * width / 3 * integral(x -> density((knot - x) / error) / error);
      }
      return new Density(knots, masses);
    }

    private static double density(double z) {
      return Math.exp(-z * z / 2) / ROOT_OF_TWO_PI;
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
