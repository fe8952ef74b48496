package dev.codeparity.analyzer.lines;

import java.util.Optional;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param origin where it comes from; empty where the history does not explain it
 * @param text the line without its line end, as it stands in the file: possibly hostile
 */
public record BlamedLine(int number, Optional<LineAuthorship> origin, String text) {}
