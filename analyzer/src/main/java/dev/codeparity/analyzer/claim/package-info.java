/** Verdicts: what the estimates say of the claim of parity. */
@NullMarked
package dev.codeparity.analyzer.claim;

import org.jspecify.annotations.NullMarked;
