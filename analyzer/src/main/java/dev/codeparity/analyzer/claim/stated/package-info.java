/**
 * Claims as somebody stated them, in a file ({@link ClaimsFile}) or in public ({@link
 * PublicClaims}), and what a repository's history says of each ({@link ClaimTests}).
 */
@NullMarked
package dev.codeparity.analyzer.claim.stated;

import org.jspecify.annotations.NullMarked;
