package dev.codeparity.analyzer.quality;

/**
 * A violation that a commit introduced.
 *
 * @param path the file, as of the commit
 * @param line first line of the place, from 1, as of the commit
 * @param place the class and, within one, the method or the variable
 */
public record NewViolation(String path, int line, QualityRule rule, String place) {}
