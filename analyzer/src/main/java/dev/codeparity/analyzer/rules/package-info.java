/** The rules in force, as people read them. */
@NullMarked
package dev.codeparity.analyzer.rules;

import org.jspecify.annotations.NullMarked;
