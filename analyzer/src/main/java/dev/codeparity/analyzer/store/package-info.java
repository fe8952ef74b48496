/** What was worked out before? Results by content, kept between runs in an embedded database. */
@NullMarked
package dev.codeparity.analyzer.store;

import org.jspecify.annotations.NullMarked;
