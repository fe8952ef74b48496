package dev.codeparity.analyzer.provenance;

/** Text as evidence shows it. */
final class OneLine {
  private static final int LONGEST = 200;

  private OneLine() {}

  /** A text on one line, cut where it is long. */
  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
