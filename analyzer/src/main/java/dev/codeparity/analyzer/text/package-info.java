/** Which words stand in a text, and which patterns does it match? */
@NullMarked
package dev.codeparity.analyzer.text;

import org.jspecify.annotations.NullMarked;
