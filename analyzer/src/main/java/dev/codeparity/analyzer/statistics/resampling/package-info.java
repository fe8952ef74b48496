/** Intervals from replicates of an estimate. */
@NullMarked
package dev.codeparity.analyzer.statistics.resampling;

import org.jspecify.annotations.NullMarked;
