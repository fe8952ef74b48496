package dev.codeparity.cli;

import dev.codeparity.options.RepositoryRoot;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command's configuration is. */
final class ConfigurationOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (.codeparity.yml at the repository's root).")
  private @Nullable Path config;

  /** The file that was named, else that at a repository's root, if there is one. */
  Optional<Path> of(Path repository) {
    return RepositoryRoot.configuration(repository, Optional.ofNullable(config));
  }
}
