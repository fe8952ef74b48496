package dev.codeparity.analyzer.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * By what factor a campaign of fixes lowered a rate: events before its first fix against events
 * after its last. The time between is in neither.
 *
 * @param before events before
 * @param beforeExposure time or work watched before, above 0
 * @param after events after
 * @param afterExposure as {@code beforeExposure}, in the same unit
 * @param factor rate before by rate after; infinite for no event after
 * @param exact Clopper–Pearson limits of the factor
 * @param midP limits that give half weight to the outcome seen
 */
public record Campaign(
    long before,
    double beforeExposure,
    long after,
    double afterExposure,
    double factor,
    Interval exact,
    Interval midP) {
  /** Compares two spans; at least one event in all. */
  public static Campaign of(
      long before, double beforeExposure, long after, double afterExposure, double confidence) {
    ExactRateRatio ratio =
        ExactRateRatio.of(
            new double[] {before},
            new double[] {beforeExposure},
            new double[] {after},
            new double[] {afterExposure});
    Optional<Interval> exact = ratio.interval(confidence);
    Optional<Interval> midP = ratio.midPInterval(confidence);
    return new Campaign(
        before,
        beforeExposure,
        after,
        afterExposure,
        before / beforeExposure / (after / afterExposure),
        exact.orElseThrow(),
        midP.orElseThrow());
  }

  /** Probability of so few events after, were the factor just so large: small speaks for more. */
  public double pAtLeast(double leastFactor) {
    int events = Math.toIntExact(before + after);
    double share = afterExposure / (afterExposure + leastFactor * beforeExposure);
    return BinomialDistribution.of(events, share).cumulativeProbability(Math.toIntExact(after));
  }

  /** Events before that it takes to show a factor over equal spans, if none comes after. */
  public static long eventsNeeded(double leastFactor, double confidence) {
    double tail = (1 - confidence) / 2;
    return (long) Math.ceil(Math.log(tail) / -Math.log1p(1 / leastFactor));
  }
}
