package dev.codeparity.analyzer.quality;

/**
 * A Java file to be analysed.
 *
 * @param key what its result is kept under
 * @param path where it lies
 * @param content what is in it
 */
record SourceText(String key, String path, SharedText content) {
  SourceText(String key, String path, String text) {
    this(key, path, new SharedText(text));
  }

  String text() {
    return content.text();
  }
}
