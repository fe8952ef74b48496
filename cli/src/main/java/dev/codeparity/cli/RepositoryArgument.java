package dev.codeparity.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which repository a command is about, as its argument, and where its configuration is. */
final class RepositoryArgument {
  @Parameters(
      paramLabel = "REPO",
      arity = "0..1",
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
