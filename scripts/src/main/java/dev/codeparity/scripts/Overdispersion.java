package dev.codeparity.scripts;

import java.util.List;

/**
 * How much the share of some repositories tells of that of another one: the sum of the parameters
 * of a beta distribution, or so many scored cases of its own. Two things make it less than the
 * number of cases: repositories differ more than chance, by maximum likelihood of the beta-binomial
 * distribution whose mean is the share of all, and that mean is known from so many cases only;
 * their variances add up.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1948.tb00014.x">Skellam (1948)</a>
 */
final class Overdispersion {
  private static final double LEAST = 2;
  private static final double MOST = 1000;
  private static final double STEP = 1.02;

  private Overdispersion() {}

  /** Hits among the cases of one repository. */
  record Cases(long hits, long all) {}

  /** The weight, below the number of cases. */
  static double weight(List<Cases> repositories) {
    double hits = repositories.stream().mapToLong(Cases::hits).sum() + 0.5;
    double all = repositories.stream().mapToLong(Cases::all).sum() + 1.0;
    double best = MOST;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double weight = LEAST; weight <= MOST; weight *= STEP) {
      double likelihood = 0;
      for (Cases cases : repositories) {
        likelihood += logLikelihood(cases, hits / all * weight, (1 - hits / all) * weight);
      }
      if (likelihood > greatest) {
        greatest = likelihood;
        best = weight;
      }
    }
    return 1 / (1 / best + 1 / all);
  }

  private static double logLikelihood(Cases cases, double a, double b) {
    return logRising(a, cases.hits)
        + logRising(b, cases.all - cases.hits)
        - logRising(a + b, cases.all);
  }

  /** Logarithm of x (x + 1) … (x + n − 1). */
  private static double logRising(double x, long n) {
    double sum = 0;
    for (long i = 0; i < n; i++) {
      sum += Math.log(x + i);
    }
    return sum;
  }
}
