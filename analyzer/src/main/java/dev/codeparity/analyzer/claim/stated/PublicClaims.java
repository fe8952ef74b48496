package dev.codeparity.analyzer.claim.stated;

/** The claims that were made in public in mid 2026, as a claims file with comments. */
public final class PublicClaims {
  private static final String FILE = "public-claims.yml";

  private PublicClaims() {}

  /** The file, for a project to begin its own with. */
  public static String text() {
    return ClaimsFile.resource(FILE);
  }

  /** The claims in it. */
  public static StatedClaims claims() {
    return ClaimsFile.read(FILE, text());
  }
}
