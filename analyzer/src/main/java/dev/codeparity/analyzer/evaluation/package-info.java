/** How far do the defect links agree with a known truth? */
@NullMarked
package dev.codeparity.analyzer.evaluation;

import org.jspecify.annotations.NullMarked;
