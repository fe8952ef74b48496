package dev.codeparity.analyzer.claim.stated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The claims that were made in public in mid 2026, as a claims file with comments. */
public final class PublicClaims {
  private static final String FILE = "public-claims.yml";

  private PublicClaims() {}

  /** The file, for a project to begin its own with. */
  public static String text() {
    try (InputStream in =
        Objects.requireNonNull(PublicClaims.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The claims in it. */
  public static List<StatedClaim> claims() {
    return ClaimsFile.read(FILE, text());
  }
}
