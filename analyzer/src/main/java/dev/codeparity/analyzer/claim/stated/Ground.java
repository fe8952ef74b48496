package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;

/**
 * What a claim is tested on.
 *
 * @param measures of the files and up to the day that the claim speaks of
 * @param settings what they were made by
 */
public record Ground(Measures measures, MeasureSettings settings) {}
