/** The tidy observations: one record a commit, with exposures and outcomes. */
@NullMarked
package dev.codeparity.analyzer.measure;

import org.jspecify.annotations.NullMarked;
