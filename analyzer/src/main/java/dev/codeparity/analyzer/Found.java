package dev.codeparity.analyzer;

import java.util.List;

/**
 * What was asked for, and what was noticed and survived on the way.
 *
 * @param value the answer
 * @param warnings one line each
 */
public record Found<T>(T value, List<String> warnings) {
  public Found {
    warnings = List.copyOf(warnings);
  }
}
