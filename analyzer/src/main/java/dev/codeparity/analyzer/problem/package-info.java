/** What can go wrong, and how the user is told: one line that says what, where and the mend. */
@NullMarked
package dev.codeparity.analyzer.problem;

import org.jspecify.annotations.NullMarked;
