package dev.codeparity.options;

import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the claims that a user names by a file. */
public final class ClaimFiles {
  private ClaimFiles() {}

  /**
   * The claims of a file.
   *
   * @throws UsageException if it cannot be read or is not understood
   */
  public static StatedClaims read(Path file) {
    return ClaimsFile.read(String.valueOf(file.getFileName()), text(file));
  }

  /**
   * The text of a file of claims, which need not be understood.
   *
   * @throws UsageException if it cannot be read
   */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(file + ": not UTF-8 text; save it as UTF-8", e);
    } catch (IOException e) {
      throw new UsageException("cannot read the claims " + file + ": " + ErrorLine.why(e), e);
    }
  }
}
