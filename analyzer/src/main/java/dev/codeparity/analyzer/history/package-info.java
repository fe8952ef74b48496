/** What changed? Commits, file changes, hunks and renames. The only package that knows JGit. */
@NullMarked
package dev.codeparity.analyzer.history;

import org.jspecify.annotations.NullMarked;
