/** Where did each line come from, and what became of it? The line ledger. */
@NullMarked
package dev.codeparity.analyzer.origin;

import org.jspecify.annotations.NullMarked;
