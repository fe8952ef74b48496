@NullMarked
package dev.codeparity.cli;

import org.jspecify.annotations.NullMarked;
