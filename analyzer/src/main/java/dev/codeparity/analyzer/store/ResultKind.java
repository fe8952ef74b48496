package dev.codeparity.analyzer.store;

/**
 * What a result depends on besides the content that it was worked out from. Another version or
 * configuration is another kind, so no result is ever stale.
 *
 * @param name what is worked out, such as {@code violations}
 * @param version of all that works it out: of libraries, and of the JDK where that matters
 * @param configuration hash of every setting that can change the result
 */
public record ResultKind(String name, String version, String configuration) {
  public ResultKind {
    requireWord("name", name);
    requireWord("version", version);
    requireWord("configuration", configuration);
  }

  private static void requireWord(String part, String value) {
    if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException(part + " must be one word, was '" + value + "'");
    }
  }

  /** The kind on one line. */
  String text() {
    return name + " " + version + " " + configuration;
  }
}
