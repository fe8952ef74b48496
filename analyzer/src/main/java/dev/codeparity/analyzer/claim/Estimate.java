package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Level;

/**
 * A ratio with its interval and how much of the AI code it speaks of.
 *
 * @param ratio 0 or more; infinite where only the AI arm has events
 * @param support share of AI exposure that has human code beside it
 */
record Estimate(double ratio, Interval interval, double support) {
  boolean isSupported() {
    return support >= Level.LEAST;
  }

  /** Whether the ratio and all limits are bounds that can be held against another row. */
  boolean isBounded() {
    return Double.isFinite(ratio) && Double.isFinite(interval.high());
  }
}
