package dev.codeparity.analyzer.defect.ranking;

/**
 * What a feature adds to the score of a candidate.
 *
 * @param feature the feature
 * @param value its value for the candidate
 * @param added what that adds, beside what an average candidate gets
 */
public record Reason(Feature feature, double value, double added) {}
