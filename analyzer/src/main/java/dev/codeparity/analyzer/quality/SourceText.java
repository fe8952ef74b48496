package dev.codeparity.analyzer.quality;

/**
 * A Java file to be analysed.
 *
 * @param key what its result is kept under
 * @param path where it lies
 * @param text its content
 */
record SourceText(String key, String path, String text) {}
