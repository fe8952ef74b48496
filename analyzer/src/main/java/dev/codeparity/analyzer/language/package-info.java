/** What is code here? The language of a path, its category, and the kind of each line. */
@NullMarked
package dev.codeparity.analyzer.language;

import org.jspecify.annotations.NullMarked;
