package dev.codeparity.analyzer;

import java.nio.file.FileSystems;
import java.time.Instant;
import java.util.Optional;

/** The ranges of a request's values. Each message starts with the option's name. */
final class RequestRules {
  private static final int LONGEST_WINDOW_DAYS = 365;
  private static final double WIDEST_MARGIN = 10;
  private static final double HIGHEST_CONFIDENCE = 0.9999;
  static final int MOST_THREADS = 256;

  private RequestRules() {}

  static void check(String rev, Optional<Instant> since, Optional<Instant> until) {
    require(!rev.isBlank(), "rev must name a revision, was empty");
    require(!rev.contains("..."), "rev must be a revision or BASE..END, was " + rev);
    require(
        since.isEmpty() || until.isEmpty() || !since.get().isAfter(until.get()),
        "since must not be after until");
  }

  static void days(String option, int days) {
    require(
        days >= 1 && days <= LONGEST_WINDOW_DAYS,
        option + " must be whole days, 1 to 365, was " + days);
  }

  static void levels(double margin, double confidence) {
    require(
        margin > 1 && margin <= WIDEST_MARGIN,
        "margin must be a ratio above 1 and at most 10, was " + margin);
    require(
        confidence >= 0.5 && confidence <= HIGHEST_CONFIDENCE,
        "confidence must be from 0.5 to 0.9999, was " + confidence);
  }

  static void threads(int threads) {
    require(threads >= 1 && threads <= MOST_THREADS, "threads must be 1 to 256, was " + threads);
  }

  static void ruleset(Optional<String> ruleset) {
    require(ruleset.filter(String::isBlank).isEmpty(), "ruleset must name a file, was empty");
  }

  static void glob(String option, String glob) {
    require(!glob.isBlank(), option + " must be a glob such as 'src/**', was empty");
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          option + " must be a glob such as 'src/**', was '" + glob + "'", e);
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
