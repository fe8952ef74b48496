/** The command {@code codeparity-corpus}: a file of repositories in, a folder of results out. */
@NullMarked
package dev.codeparity.corpus;

import org.jspecify.annotations.NullMarked;
