/** Comparisons that read the order of figures alone, so that few huge ones do not decide. */
@NullMarked
package dev.codeparity.analyzer.statistics.ranks;

import org.jspecify.annotations.NullMarked;
