/**
 * Time until something ends, where not all ends have been seen: curves ({@link KaplanMeier}, {@link
 * AalenJohansen}), and comparisons ({@link MeanDifference}, {@link ScoreTest}, {@link Cox}).
 */
@NullMarked
package dev.codeparity.analyzer.statistics.survival;

import org.jspecify.annotations.NullMarked;
