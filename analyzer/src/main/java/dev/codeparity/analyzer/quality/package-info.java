/** How good is the code itself? Rule violations of Java files, and what commits did to them. */
@NullMarked
package dev.codeparity.analyzer.quality;

import org.jspecify.annotations.NullMarked;
