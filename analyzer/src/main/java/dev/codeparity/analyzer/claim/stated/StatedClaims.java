package dev.codeparity.analyzer.claim.stated;

import java.util.List;

/**
 * The claims of one file.
 *
 * @param source name of the file
 * @param sha256 of its text, in hexadecimal: what a registration holds on to
 * @param looks how often it is looked at
 * @param claims in their order
 */
public record StatedClaims(
    String source, String sha256, LooksPlanned looks, List<StatedClaim> claims) {
  public StatedClaims {
    claims = List.copyOf(claims);
  }
}
