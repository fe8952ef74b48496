/** Where each line of a tree comes from and who wrote it, as people ask for it. */
@NullMarked
package dev.codeparity.analyzer.lines;

import org.jspecify.annotations.NullMarked;
