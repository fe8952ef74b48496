package dev.codeparity.corpus.pooling;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.analyzer.statistics.pooling.MeanError;
import dev.codeparity.analyzer.statistics.pooling.RandomEffects;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What several repositories say together of a ratio, AI over human, each with an effect of its own.
 *
 * @param repositories those that give a ratio with an error
 * @param estimate what they say; empty with fewer than three, which do not tell how far
 *     repositories differ
 */
public record Pooled(int repositories, Optional<Estimate> estimate) {
  private static final int FEWEST = 3;

  /**
   * The pooled ratio.
   *
   * @param ratio the mean ratio: of the mean of the log ratios
   * @param limits of the mean, by Hartung and Knapp, never narrower than the errors allow
   * @param prediction where the ratio of one more repository would lie
   * @param p two-sided p value of a mean ratio of 1
   * @param tau2 variance of the true log ratios between repositories
   * @param q Cochran's Q
   * @param qP probability of a Q at least as large if all true ratios were the same
   * @param i2 share of the variance that is not the repositories' own error, in percent
   */
  public record Estimate(
      double ratio,
      Interval limits,
      Interval prediction,
      double p,
      double tau2,
      double q,
      double qP,
      double i2) {}

  /**
   * Pools log ratios by a random effects model.
   *
   * @param effects pairs of a log ratio and its standard error
   * @param method how the variance between repositories is estimated
   * @param confidence of the limits
   */
  public static Pooled of(List<double[]> effects, Heterogeneity method, double confidence) {
    if (effects.size() < FEWEST) {
      return new Pooled(effects.size(), Optional.empty());
    }
    double[] logRatio = effects.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] error = effects.stream().mapToDouble(pair -> pair[1]).toArray();
    RandomEffects fit =
        RandomEffects.mean(logRatio, error, method, MeanError.MODIFIED_HARTUNG_KNAPP);
    return new Pooled(
        effects.size(),
        Optional.of(
            new Estimate(
                Math.exp(fit.intercept()),
                interval(fit.limits(0, confidence)),
                interval(fit.prediction(0, confidence)),
                fit.pDifference(),
                fit.tau2(),
                fit.q(),
                fit.qP(),
                fit.i2())));
  }

  private static Interval interval(RandomEffects.Limits limits) {
    return new Interval(Math.exp(limits.low()), Math.exp(limits.high()));
  }

  /** What the limits of the mean say; {@code INCONCLUSIVE} without any. */
  public Verdict verdict(double margin) {
    return estimate.map(found -> Verdict.of(found.limits(), margin)).orElse(Verdict.INCONCLUSIVE);
  }

  /** The limits of the mean. */
  public Optional<Interval> limits() {
    return estimate.map(Estimate::limits);
  }

  /** The mean ratio. */
  public OptionalDouble ratio() {
    return estimate.map(e -> OptionalDouble.of(e.ratio())).orElseGet(OptionalDouble::empty);
  }
}
