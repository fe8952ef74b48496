package dev.codeparity.analyzer.measure;

/**
 * Who wrote the live lines of a file or folder.
 *
 * @param path the path from the root of the repository; empty for all that was asked for together:
 *     several paths, or the whole tree
 * @param lines its lines
 */
public record PathShares(String path, LineShares lines) {}
