/**
 * Pure numbers in, estimates out; knows nothing of Git.
 *
 * <p>{@link Observations} hold the commits by column, {@link Events} what befell them by age, an
 * {@link Exposure} what they could fail at. {@link PersonTime} cuts these into age bands for a
 * {@link FollowUp}; {@link Arms} say who is compared, a {@link Level} within which strata, a {@link
 * Grouping} what may fail together. {@link MantelHaenszel} is the primary estimator, {@link
 * ExactRateRatio} its stand-in for sparse data.
 */
@NullMarked
package dev.codeparity.analyzer.statistics;

import org.jspecify.annotations.NullMarked;
