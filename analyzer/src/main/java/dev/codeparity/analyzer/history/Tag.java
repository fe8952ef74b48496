package dev.codeparity.analyzer.history;

/**
 * A tag of a commit.
 *
 * @param name the name after {@code refs/tags/}
 * @param commit full id of the commit; a tag object is followed to it
 */
public record Tag(String name, String commit) {}
