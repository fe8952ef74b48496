package dev.codeparity.analyzer.history;

/**
 * One content of a file.
 *
 * @param id full object id of the content, in hexadecimal
 * @param path a path at which it stood
 */
public record FileVersion(String id, String path) {}
