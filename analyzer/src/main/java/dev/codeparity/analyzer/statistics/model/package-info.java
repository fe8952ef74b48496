/**
 * Regression on many rows and few columns: a {@link Design} holds a row's covariates, a {@link Glm}
 * is fitted to it, {@link NegativeBinomial} adds its dispersion.
 */
@NullMarked
package dev.codeparity.analyzer.statistics.model;

import org.jspecify.annotations.NullMarked;
