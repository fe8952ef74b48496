/** What can be chosen about a run, on whichever front door: names, values, meaning, errors. */
@NullMarked
package dev.codeparity.options;

import org.jspecify.annotations.NullMarked;
