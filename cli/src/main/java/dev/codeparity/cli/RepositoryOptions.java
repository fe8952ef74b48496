package dev.codeparity.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which repository a command is about, and where its configuration is. */
final class RepositoryOptions {
  @Option(
      names = "--repo",
      paramLabel = "DIR",
      description = "The repository: its root, a folder in it, a worktree or a bare one (.).")
  private Path repository = Path.of(".");

  @Mixin private final ConfigurationOption config = new ConfigurationOption();

  Path path() {
    return repository;
  }

  /** The file that was named, else that at the root, if there is one. */
  Optional<Path> configuration() {
    return config.of(repository);
  }
}
