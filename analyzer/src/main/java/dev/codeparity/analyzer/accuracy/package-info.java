/** How often are we wrong? Samples to label by hand, and what the labels say of our answers. */
@NullMarked
package dev.codeparity.analyzer.accuracy;

import org.jspecify.annotations.NullMarked;
