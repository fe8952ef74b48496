package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.LogRatio;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.looks.ConfidenceSequence;
import dev.codeparity.analyzer.statistics.looks.GroupSequential;
import dev.codeparity.analyzer.statistics.looks.Spending;

/**
 * The limits and the p values that a look may give, so that those of all looks hold together. P
 * values are one-sided, and under half the error exactly where the limits leave the bound out.
 *
 * @param looks which look it is, with its bound at that confidence
 * @param confidence over all looks
 */
record AtThisLook(Looks looks, double confidence) {
  private static final double NORMAL = Double.POSITIVE_INFINITY;
  private static final double HALF = 0.5;
  private static final double LEAST_TAIL = 1e-300;

  /** Whether there is no look left to take. */
  boolean isSpent() {
    return looks.bound() == Looks.Bound.SPENT;
  }

  /** Limits of an estimate with a standard error on the log scale. */
  Interval limits(LogRatio ratio) {
    return switch (looks.bound()) {
      case ALWAYS_VALID -> ratio.anytime(confidence);
      case PLANNED -> ratio.limits(looks.alone(confidence));
      case FIXED, SPENT -> ratio.limits(confidence);
    };
  }

  /**
   * The p value that goes with those limits.
   *
   * @param once that of a single look
   */
  double p(double once, LogRatio ratio) {
    return looks.bound() == Looks.Bound.ALWAYS_VALID
        ? raised(
            once,
            ConfidenceSequence.p(z(once), ratio.error(), ConfidenceSequence.LOG_RATIO_SCALE) / 2)
        : p(once);
  }

  /**
   * The confidence of this look alone, for limits that no sequence is known of. Of looks without
   * end, the k-th takes {@code 6/(πk)²} of the error, which adds up to all of it.
   */
  double alone() {
    return switch (looks.bound()) {
      case ALWAYS_VALID -> 1 - (1 - confidence) / timesForNumber();
      case PLANNED -> looks.alone(confidence);
      case FIXED, SPENT -> confidence;
    };
  }

  /** The p value that goes with limits at {@link #alone()}. */
  double p(double once) {
    return switch (looks.bound()) {
      case ALWAYS_VALID -> Math.min(1, once * timesForNumber());
      case PLANNED ->
          raised(
              once,
              GroupSequential.repeatedP(looks.information(), z(once), Spending.OBRIEN_FLEMING) / 2);
      case FIXED, SPENT -> once;
    };
  }

  private double timesForNumber() {
    return Math.pow(Math.PI * looks.number(), 2) / 6;
  }

  /** Above a half, where nothing hangs on it, a p value is that of a single look. */
  private static double raised(double once, double overAll) {
    return once < HALF ? Math.max(once, Math.min(HALF, overAll)) : once;
  }

  private static double z(double tail) {
    return tail < HALF ? StudentT.critical(Math.max(LEAST_TAIL, tail), NORMAL) : 0;
  }

  /** What is said of {@link #limits}; empty for a single look. */
  String code() {
    return switch (looks.bound()) {
      case ALWAYS_VALID -> "ALWAYS_VALID";
      case PLANNED -> "PLANNED_LOOK";
      case FIXED, SPENT -> "";
    };
  }

  /** What is said of limits at {@link #alone()}; empty for a single look. */
  String codeAlone() {
    return looks.bound() == Looks.Bound.ALWAYS_VALID ? "COUNTED_LOOK" : code();
  }
}
