package dev.codeparity.analyzer.measure;

import java.time.Duration;
import java.time.Instant;

/** Spans of time in days. */
final class Ages {
  private static final double SECONDS_A_DAY = 86_400;

  private Ages() {}

  /** Days from one time to another; negative if the other comes first. */
  static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / SECONDS_A_DAY;
  }
}
