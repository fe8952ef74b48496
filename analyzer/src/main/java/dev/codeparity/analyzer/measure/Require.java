package dev.codeparity.analyzer.measure;

/** The checks that the row records share. */
final class Require {
  private static final int SHA1 = 40;
  private static final int SHA256 = 64;

  private Require() {}

  static void fullId(String name, String id) {
    if (!isFullId(id)) {
      throw new IllegalArgumentException(
          name + " must be a full commit id in lower case, was '" + id + "'");
    }
  }

  private static boolean isFullId(String id) {
    for (int at = 0; at < id.length(); at++) {
      char c = id.charAt(at);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return id.length() == SHA1 || id.length() == SHA256;
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
