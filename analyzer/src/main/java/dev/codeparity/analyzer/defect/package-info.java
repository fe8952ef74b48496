/** What was broken, and by which commit? Fix evidence and defect links. */
@NullMarked
package dev.codeparity.analyzer.defect;

import org.jspecify.annotations.NullMarked;
