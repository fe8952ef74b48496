/**
 * How is one repository kept from harming the others? Processes that work on them, one at a time,
 * within limits.
 */
@NullMarked
package dev.codeparity.corpus.process;

import org.jspecify.annotations.NullMarked;
