package dev.codeparity.analyzer.evaluation;

/**
 * A row that is in no figure.
 *
 * @param row the row
 * @param reason why, in a few words
 */
public record RowNotRun(TruthRow row, String reason) {}
