package dev.codeparity.analyzer.statistics;

/**
 * Rows that follow each other.
 *
 * @param from the first
 * @param to the row after the last
 */
public record Stretch(int from, int to) {}
