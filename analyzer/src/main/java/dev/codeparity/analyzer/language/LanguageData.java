package dev.codeparity.analyzer.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;

/** The data files that tell languages, comments and categories of paths. */
public final class LanguageData {
  private static final List<String> FILES = List.of("languages.txt", "paths.txt");

  private LanguageData() {}

  /** SHA-256 of the data files, in hexadecimal: names the rules in force. */
  public static String sha256() {
    MessageDigest digest = DigestUtils.getSha256Digest();
    for (String file : FILES) {
      try (InputStream stream = LanguageData.class.getResourceAsStream(file)) {
        digest.update(Objects.requireNonNull(stream, file).readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
