/** Distributions whose tails decide intervals and tests. */
@NullMarked
package dev.codeparity.analyzer.statistics.distribution;

import org.jspecify.annotations.NullMarked;
