package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * Exact inference on a rate ratio, AI over human, common to all strata: given the events of each
 * stratum, the AI events are a sum of independent binomials, whose law comes by convolution. It
 * holds if events come one by one.
 *
 * <p>Strata with one arm or without events say nothing and are passed over. Nothing is ever added
 * to a zero cell: no AI event gives a ratio and lower limit of 0, no human event no ratio and no
 * upper limit.
 *
 * @see <a href="https://doi.org/10.1097/00001648-199601000-00006">Martin and Austin (1996)</a>
 */
public final class ExactRateRatio {
  /** Log ratios are sought this far on either side of the log quotient of exposures. */
  private static final double REACH = 60;

  private static final double ACCURACY = 1e-14;
  private static final int MAX_STEPS = 1000;

  private final int[] events;
  private final double[] logOdds;
  private final int counted;
  private final boolean countsAi;
  private final int aiEvents;
  private final int total;
  private final double centre;

  private ExactRateRatio(int[] events, double[] logOdds, int aiEvents, int total) {
    this.events = events;
    this.logOdds = logOdds;
    this.aiEvents = aiEvents;
    this.total = total;
    // the law is needed up to the count only, so the rarer arm is counted
    countsAi = aiEvents <= total - aiEvents;
    counted = countsAi ? aiEvents : total - aiEvents;
    centre = -Arrays.stream(logOdds).average().orElse(0);
  }

  /** From the strata's events (whole numbers) and exposures, one array each of equal length. */
  public static ExactRateRatio of(
      double[] aiEvents, double[] aiExposure, double[] humanEvents, double[] humanExposure) {
    int kept = 0;
    int[] events = new int[aiEvents.length];
    double[] logOdds = new double[aiEvents.length];
    int ai = 0;
    int all = 0;
    for (int k = 0; k < aiEvents.length; k++) {
      int n = Math.toIntExact(Math.round(aiEvents[k] + humanEvents[k]));
      if (aiExposure[k] > 0 && humanExposure[k] > 0 && n > 0) {
        events[kept] = n;
        logOdds[kept++] = Math.log(aiExposure[k] / humanExposure[k]);
        ai += (int) Math.round(aiEvents[k]);
        all += n;
      }
    }
    return new ExactRateRatio(Arrays.copyOf(events, kept), Arrays.copyOf(logOdds, kept), ai, all);
  }

  /** From what is compared within strata. */
  public static ExactRateRatio of(Stratified table) {
    Sums sums = table.sums;
    return of(
        sums.column(sums::aiEvents),
        sums.column(sums::aiExposure),
        sums.column(sums::humanEvents),
        sums.column(sums::humanExposure));
  }

  public int aiEvents() {
    return aiEvents;
  }

  public int humanEvents() {
    return total - aiEvents;
  }

  /** Conditional maximum likelihood estimate; empty without human events. */
  public OptionalDouble ratio() {
    if (total == aiEvents) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(aiEvents == 0 ? 0 : root(lr -> aiEvents - expected(lr)));
  }

  /** Clopper–Pearson limits, carried over to the ratio; empty without any event. */
  public Optional<Interval> interval(double confidence) {
    return limits(1, (1 - confidence) / 2);
  }

  /** Limits that give half weight to the outcome seen; empty without any event. */
  public Optional<Interval> midPInterval(double confidence) {
    return limits(0.5, (1 - confidence) / 2);
  }

  /** Mid-p of at least this many AI events, were the ratio the one given. */
  public double midPGreater(double ratio) {
    Tails tails = tails(Math.log(ratio));
    return tails.above + tails.at / 2;
  }

  /** Mid-p of at most this many AI events, were the ratio the one given. */
  public double midPLess(double ratio) {
    Tails tails = tails(Math.log(ratio));
    return tails.below + tails.at / 2;
  }

  /** The larger mid-p tail at the two ends of the margin. */
  public double pEquivalence(double margin) {
    return Math.max(midPGreater(1 / margin), midPLess(margin));
  }

  /** Twice the smaller mid-p tail at a ratio of 1. */
  public double pDifference() {
    return Math.min(1, 2 * Math.min(midPGreater(1), midPLess(1)));
  }

  private Optional<Interval> limits(double weightOfSeen, double tail) {
    if (total == 0) {
      return Optional.empty();
    }
    double low =
        aiEvents == 0
            ? 0
            : root(
                lr -> {
                  Tails tails = tails(lr);
                  return tails.above + weightOfSeen * tails.at - tail;
                });
    double high =
        aiEvents == total
            ? Double.POSITIVE_INFINITY
            : root(
                lr -> {
                  Tails tails = tails(lr);
                  return tails.below + weightOfSeen * tails.at - tail;
                });
    return Optional.of(new Interval(low, high));
  }

  private double root(DoubleUnaryOperator f) {
    BrentSolver solver = new BrentSolver(ACCURACY, ACCURACY, ACCURACY);
    return Math.exp(solver.solve(MAX_STEPS, f::applyAsDouble, centre - REACH, centre + REACH));
  }

  private double expected(double logRatio) {
    double sum = 0;
    for (int k = 0; k < events.length; k++) {
      sum += events[k] / (1 + Math.exp(-logRatio - logOdds[k]));
    }
    return sum;
  }

  /** Chances of fewer, as many and more AI events than seen. */
  private record Tails(double below, double at, double above) {}

  private Tails tails(double logRatio) {
    double[] law = new double[counted + 1];
    law[0] = 1;
    for (int k = 0; k < events.length; k++) {
      double sign = countsAi ? 1 : -1;
      double p = 1 / (1 + Math.exp(-sign * (logRatio + logOdds[k])));
      law = convolve(law, BinomialDistribution.of(events[k], p), events[k]);
    }
    double fewer = 0;
    for (int i = 0; i < counted; i++) {
      fewer += law[i];
    }
    double at = law[counted];
    double more = Math.max(0, 1 - fewer - at);
    return countsAi ? new Tails(fewer, at, more) : new Tails(more, at, fewer);
  }

  private double[] convolve(double[] law, BinomialDistribution further, int trials) {
    double[] sum = new double[law.length];
    for (int j = 0; j <= Math.min(trials, counted); j++) {
      double p = further.probability(j);
      for (int i = 0; i + j < law.length; i++) {
        sum[i + j] += law[i] * p;
      }
    }
    return sum;
  }
}
