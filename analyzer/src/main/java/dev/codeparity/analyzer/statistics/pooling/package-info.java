/**
 * Estimates of several studies made one: {@link RandomEffects} over periods or repositories, {@link
 * MultipleImputation} over repeated guesses, {@link Multiplicity} over many tests.
 */
@NullMarked
package dev.codeparity.analyzer.statistics.pooling;

import org.jspecify.annotations.NullMarked;
