/** Which repositories? The file that names them. */
@NullMarked
package dev.codeparity.corpus.entry;

import org.jspecify.annotations.NullMarked;
