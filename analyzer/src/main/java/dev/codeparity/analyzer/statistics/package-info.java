/** Pure numbers in, estimates out; knows nothing of Git. */
@NullMarked
package dev.codeparity.analyzer.statistics;

import org.jspecify.annotations.NullMarked;
