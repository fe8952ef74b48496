package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.statistics.PairAccuracy;

/**
 * How well a variant did.
 *
 * @param variant the variant
 * @param kind the kind of the rows; empty for all rows
 * @param rows number of rows
 * @param accuracy hits, answers and links, with what follows from them
 */
public record VariantScore(SzzVariant variant, String kind, int rows, PairAccuracy accuracy) {}
