/** How weekly counts grow: {@link Growth}, and when they began to: {@link ChangePoints}. */
@NullMarked
package dev.codeparity.analyzer.statistics.growth;

import org.jspecify.annotations.NullMarked;
