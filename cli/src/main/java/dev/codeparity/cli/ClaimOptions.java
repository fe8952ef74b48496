package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.claim.stated.PublicClaims;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.options.ClaimFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which claims are tested, and where they are on record. */
final class ClaimOptions {
  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "The claims to test (those made in public in mid 2026).")
  private @Nullable Path claims;

  @Option(
      names = "--registry",
      paramLabel = "FILE",
      description = "Where claims are on record (notes of the repository).")
  private @Nullable Path registry;

  /** The claims of the file that was named, else the public ones. */
  StatedClaims stated() {
    return claims == null ? PublicClaims.claims() : ClaimFiles.read(claims);
  }

  /** Puts them into a request. */
  AnalysisRequest.Builder applyTo(AnalysisRequest.Builder request) {
    request.claims(stated());
    if (registry != null) {
      request.registry(registry);
    }
    return request;
  }
}
