package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fingerprints of the tokens of every content of every Java file. Immutable. */
public final class CheckedTokens {
  private final Map<String, byte[]> results;

  /**
   * @param results by id of the content, as {@link TokenPrints#toBytes()} wrote them; not to be
   *     changed any more
   */
  CheckedTokens(Map<String, byte[]> results) {
    this.results = results;
  }

  TokenPrints of(FileVersion file) {
    return Optional.ofNullable(results.get(file.id()))
        .flatMap(TokenPrints::read)
        .orElseGet(() -> new TokenPrints(List.of()));
  }
}
