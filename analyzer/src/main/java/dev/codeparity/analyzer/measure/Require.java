package dev.codeparity.analyzer.measure;

import java.util.regex.Pattern;

/** The checks that the row records share. */
final class Require {
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  private Require() {}

  static void fullId(String name, String id) {
    if (!FULL_ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          name + " must be a full commit id in lower case, was '" + id + "'");
    }
  }

  static void notNegative(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be finite and 0 or more, was " + value);
    }
  }

  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], was " + value);
    }
  }

  static void notEmpty(String name, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }
}
