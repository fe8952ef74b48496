/** Looking at the data more than once: intervals and tests that stay right over all looks. */
@NullMarked
package dev.codeparity.analyzer.statistics.looks;

import org.jspecify.annotations.NullMarked;
