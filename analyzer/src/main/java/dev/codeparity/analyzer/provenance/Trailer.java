package dev.codeparity.analyzer.provenance;

import java.util.Locale;

/**
 * A {@code Key: value} line of a commit message's trailer block.
 *
 * @param key as written, without white space around it
 * @param value unfolded onto one line, without white space around it; possibly empty
 * @param line the zero-based line of the message on which it begins
 */
public record Trailer(String key, String value, int line) {
  /** Whether the key is the given one; letter case does not matter. */
  public boolean isKey(String other) {
    return key.equalsIgnoreCase(other);
  }

  /** The key in lower case. */
  public String lowerKey() {
    return key.toLowerCase(Locale.ROOT);
  }
}
