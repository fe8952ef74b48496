/** Which words stand in a text? */
@NullMarked
package dev.codeparity.analyzer.text;

import org.jspecify.annotations.NullMarked;
