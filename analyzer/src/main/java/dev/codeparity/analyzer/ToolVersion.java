package dev.codeparity.analyzer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What this build of Codeparity is made of.
 *
 * @param number the version, such as {@code 0.1.0}
 * @param commit the commit it was built from; empty if not known
 * @param jgit version of JGit
 */
public record ToolVersion(String number, String commit, String jgit) {

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
