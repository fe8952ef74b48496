package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.PublicClaims;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
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
    return claims == null ? PublicClaims.claims() : read(claims);
  }

  /** Puts them into a request. */
  AnalysisRequest.Builder applyTo(AnalysisRequest.Builder request) {
    request.claims(stated());
    if (registry != null) {
      request.registry(registry);
    }
    return request;
  }

  private static StatedClaims read(Path file) {
    try {
      return ClaimsFile.read(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new UsageException(file + ": not UTF-8 text; save it as UTF-8", e);
    } catch (IOException e) {
      throw new UsageException("cannot read the claims " + file + ": " + Messages.why(e), e);
    }
  }
}
