package dev.codeparity.analyzer.statistics.model;

import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * Counts that vary more than Poisson's: NB2, variance {@code μ + μ²/θ}, with θ by maximum
 * likelihood in turn with the coefficients. Its covariances hold θ fixed, as MASS::glm.nb's do.
 *
 * @param model the regression at the last θ
 * @param theta θ; the smaller, the more the counts vary
 * @see <a href="https://doi.org/10.1007/978-0-387-21706-2">Venables and Ripley (2002), 7.4</a>
 */
public record NegativeBinomial(Glm model, double theta) {
  private static final int MAX_TURNS = 200;
  private static final double ACCURACY = 1e-10;

  /** How far a turn may have moved for a single step of θ to be safe. */
  private static final double NEAR = 0.1;

  /** Log of the θ from which the counts vary as Poisson's do, as far as anyone could tell. */
  private static final double POISSON = Math.log(1e8);

  /** Fits θ and coefficients; empty where one of them has no finite estimate. */
  public static Optional<NegativeBinomial> fit(Design design, double[] outcome, double[] offset) {
    return Glm.fit(design, Family.POISSON, outcome, offset)
        .flatMap(poisson -> from(poisson, outcome));
  }

  /** A step of the coefficients and, near the end, one of θ in turn, until neither moves. */
  private static Optional<NegativeBinomial> from(Glm model, double[] outcome) {
    double start = Math.log(byMoments(outcome, model.means()));
    double log = logTheta(outcome, model.means(), start, MAX_TURNS);
    double moved = Double.POSITIVE_INFINITY;
    for (int turn = 0; turn < MAX_TURNS && log <= POISSON && moved > ACCURACY; turn++) {
      double ofModel = model.step(Family.negativeBinomial(Math.exp(log)));
      double next = logTheta(outcome, model.means(), log, moved < NEAR ? 1 : MAX_TURNS);
      moved = Math.max(ofModel, Math.abs(next - log));
      log = next;
    }
    if (!(log <= POISSON) || Double.isNaN(moved)) {
      return Optional.empty();
    }
    double theta = Math.exp(log);
    return model
        .settled(Family.negativeBinomial(theta))
        .map(fitted -> new NegativeBinomial(fitted, theta));
  }

  /**
   * Towards the root of the derivative of the likelihood by log θ, by Newton's steps held in
   * brackets.
   *
   * @param steps at most
   */
  private static double logTheta(double[] outcome, double[] mean, double start, int steps) {
    double log = start;
    double low = Math.log(1e-6);
    double high = POISSON + Math.log(10);
    for (int step = 0; step < steps; step++) {
      double theta = Math.exp(log);
      double score = 0;
      double bend = 0;
      for (int row = 0; row < outcome.length; row++) {
        double y = outcome[row];
        double perSum = 1 / (theta + mean[row]);
        double share = (y + theta) * perSum;
        score += sumOfInverses(theta, y) + Math.log(theta * perSum) + 1 - share;
        bend += -sumOfSquares(theta, y) + 1 / theta + (share - 2) * perSum;
      }
      if (score > 0) {
        low = log;
      } else {
        high = log;
      }
      double next = log - score / (score + theta * bend);
      next = next > low && next < high ? next : (low + high) / 2;
      if (Math.abs(next - log) <= ACCURACY) {
        return next;
      }
      log = next;
    }
    return log;
  }

  /** By the variance of all counts together, beyond Poisson's; 1 where there is none beyond. */
  private static double byMoments(double[] outcome, double[] mean) {
    double squares = 0;
    double beyond = 0;
    for (int row = 0; row < outcome.length; row++) {
      double residual = outcome[row] - mean[row];
      squares += mean[row] * mean[row];
      beyond += residual * residual - mean[row];
    }
    return beyond > 0 ? squares / beyond : 1;
  }

  /** {@code digamma(θ + y) - digamma(θ)}. */
  private static double sumOfInverses(double theta, double y) {
    if (y > 50 || y != Math.rint(y)) {
      return Gamma.digamma(theta + y) - Gamma.digamma(theta);
    }
    double sum = 0;
    for (int i = 0; i < y; i++) {
      sum += 1 / (theta + i);
    }
    return sum;
  }

  /** {@code trigamma(θ) - trigamma(θ + y)}. */
  private static double sumOfSquares(double theta, double y) {
    if (y > 50 || y != Math.rint(y)) {
      return Gamma.trigamma(theta) - Gamma.trigamma(theta + y);
    }
    double sum = 0;
    for (int i = 0; i < y; i++) {
      sum += 1 / ((theta + i) * (theta + i));
    }
    return sum;
  }
}
