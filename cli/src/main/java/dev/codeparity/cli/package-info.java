/** The {@code codeparity} command: reads options, asks the analyzer, shows what it says. */
@NullMarked
package dev.codeparity.cli;

import org.jspecify.annotations.NullMarked;
