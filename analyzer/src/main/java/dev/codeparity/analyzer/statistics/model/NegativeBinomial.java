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

  /** θ from which the counts vary as Poisson's do, as far as anyone could tell. */
  private static final double POISSON = 1e8;

  /** Fits θ and coefficients; empty where one of them has no finite estimate. */
  public static Optional<NegativeBinomial> fit(Design design, double[] outcome, double[] offset) {
    Optional<Glm> model = Glm.fit(design, Family.POISSON, outcome, offset);
    double theta = Double.NaN;
    double before = Double.NaN;
    double nextBefore = Double.NaN;
    for (int turn = 0; turn < MAX_TURNS && model.isPresent(); turn++) {
      double next = theta(outcome, model.get().means(), theta);
      if (!(next > 0) || next > POISSON) {
        return Optional.empty();
      }
      boolean settled = Math.abs(next - theta) <= ACCURACY * next;
      double leap = leap(before, nextBefore, theta, next);
      before = theta;
      nextBefore = next;
      theta = settled ? next : leap;
      model = model.get().refit(Family.negativeBinomial(theta));
      if (settled) {
        break;
      }
    }
    double last = theta;
    return model.map(fitted -> new NegativeBinomial(fitted, last));
  }

  /**
   * Where two turns point to: what a θ leads to is nearly linear in it, so the θ that leads to
   * itself lies where their line does. The last θ found where there is no such line.
   */
  private static double leap(double before, double nextBefore, double theta, double next) {
    double slope = (next - nextBefore) / (theta - before);
    double leap = next + (next - theta) * slope / (1 - slope);
    return Math.abs(slope) < 0.5 && leap > 0 ? leap : next;
  }

  /** Root of the derivative of the likelihood by log θ, by Newton's steps held in brackets. */
  private static double theta(double[] outcome, double[] mean, double start) {
    double log = Math.log(start > 0 ? start : byMoments(outcome, mean));
    double low = Math.log(1e-6);
    double high = Math.log(10 * POISSON);
    for (int step = 0; step < MAX_TURNS; step++) {
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
        return Math.exp(next);
      }
      log = next;
    }
    return Math.exp(log);
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
