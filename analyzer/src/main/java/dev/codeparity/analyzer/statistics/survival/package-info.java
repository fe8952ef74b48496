/**
 * Time until something ends, where not all ends have been seen: curves ({@link KaplanMeier}, {@link
 * AalenJohansen}), what is left of them ({@link RestrictedMean}), and comparisons ({@link LogRank},
 * {@link Cox}).
 */
@NullMarked
package dev.codeparity.analyzer.statistics.survival;

import org.jspecify.annotations.NullMarked;
