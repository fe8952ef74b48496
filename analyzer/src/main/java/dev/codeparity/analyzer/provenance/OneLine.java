package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.text.WhiteSpace;

/** Text as evidence shows it. */
final class OneLine {
  private static final int LONGEST = 200;

  private OneLine() {}

  /** A text on one line, cut where it is long. */
  static String of(String text) {
    String line = WhiteSpace.collapsed(text.strip());
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
