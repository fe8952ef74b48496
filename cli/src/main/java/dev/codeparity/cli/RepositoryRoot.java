package dev.codeparity.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration that a repository brings along. */
final class RepositoryRoot {
  private static final String CONFIGURATION = ".codeparity.yml";

  private RepositoryRoot() {}

  /**
   * The configuration at the root of the working tree that a folder lies in. A symbolic link is not
   * followed: it could lead out of the tree.
   */
  static Optional<Path> configuration(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path path = absolute; path != null; path = path.getParent()) {
      if (Files.exists(path.resolve(".git"))) {
        return Optional.of(path.resolve(CONFIGURATION))
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
      }
    }
    return Optional.empty();
  }
}
