package dev.codeparity.analyzer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What this build of Codeparity is made of.
 *
 * @param number the version, such as {@code 0.1.0}
 * @param commit the commit it was built from; empty if not known
 * @param jgit version of JGit
 */
public record ToolVersion(String number, String commit, String jgit) {

  private static final String CHANGED = "-dirty";

  /**
   * What tells this build from all others: its number and commit or, where these do not tell, a
   * hash of its classes.
   */
  public String build() {
    boolean tells = !commit.isEmpty() && !commit.endsWith(CHANGED);
    return number + "+" + (tells ? commit : Classes.SHA256);
  }

  /** Hashed when they are asked for, once. */
  private static final class Classes {
    static final String SHA256 = sha256();

    private static String sha256() {
      try {
        Path place =
            Path.of(ToolVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(place)) {
          MessageDigest digest = DigestUtils.getSha256Digest();
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
          }
          return Hex.encodeHexString(digest.digest());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The build that runs. */
  public static ToolVersion current() {
    Properties build = new Properties();
    try (InputStream stream = ToolVersion.class.getResourceAsStream("version.properties")) {
      build.load(Objects.requireNonNull(stream, "version.properties is in no jar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ToolVersion(
        build.getProperty("version", ""),
        build.getProperty("commit", ""),
        build.getProperty("jgit", ""));
  }
}
