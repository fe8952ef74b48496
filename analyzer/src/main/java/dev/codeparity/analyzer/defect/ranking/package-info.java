/**
 * Which of the commits that a fix may point at broke what it mends? The default way to link, learnt
 * from known links.
 */
@NullMarked
package dev.codeparity.analyzer.defect.ranking;

import org.jspecify.annotations.NullMarked;
