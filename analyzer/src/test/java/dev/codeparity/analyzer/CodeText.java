package dev.codeparity.analyzer;

import java.util.stream.IntStream;

/** Lines of Java, each a statement of its own. */
final class CodeText {
  private CodeText() {}

  /** Statements about names that begin so; equal calls give equal lines. */
  static String[] lines(String prefix, int count) {
    return lines(prefix, 0, count);
  }

  /** The statements numbered {@code from} to {@code to}, the latter left out. */
  static String[] lines(String prefix, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "  int " + prefix + i + " = " + prefix + ".of(" + i * 7919 % 1000 + ");")
        .toArray(String[]::new);
  }
}
