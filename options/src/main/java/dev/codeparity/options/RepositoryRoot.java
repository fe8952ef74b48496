package dev.codeparity.options;

import dev.codeparity.analyzer.problem.UsageException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the configuration that a repository brings along. */
public final class RepositoryRoot {
  private static final String CONFIGURATION = ".codeparity.yml";

  private RepositoryRoot() {}

  /**
   * The configuration at the root of the working tree that a folder lies in. A symbolic link is not
   * followed: it could lead out of the tree.
   */
  public static Optional<Path> configuration(Path folder) {
    return root(folder)
        .map(root -> root.resolve(CONFIGURATION))
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
  }

  /** Whether a folder lies in a working tree. */
  public static boolean isIn(Path folder) {
    return root(folder).isPresent();
  }

  private static Optional<Path> root(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path path = absolute; path != null; path = path.getParent()) {
      if (Files.exists(path.resolve(".git"))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /**
   * The configuration that a command is to use: the one that was named, else the repository's.
   *
   * @param named empty if none was
   * @throws UsageException if there is no such file
   */
  public static Optional<Path> configuration(Path folder, Optional<Path> named) {
    if (named.isPresent() && !Files.isRegularFile(named.get())) {
      throw new UsageException("--config: there is no file " + named.get());
    }
    return named.or(() -> configuration(folder));
  }
}
