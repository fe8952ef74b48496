/** The Maven plugin: parameters in, a report or a failed build out; no logic of its own. */
@NullMarked
package dev.codeparity.maven;

import org.jspecify.annotations.NullMarked;
