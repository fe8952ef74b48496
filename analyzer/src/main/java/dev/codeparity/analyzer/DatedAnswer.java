package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.Comparison;
import java.time.Instant;

/**
 * What would have been said on a past day.
 *
 * @param asOf end of observation
 * @param answer the headline's row as of then
 */
public record DatedAnswer(Instant asOf, Comparison answer) {}
