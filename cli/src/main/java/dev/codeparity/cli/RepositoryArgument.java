package dev.codeparity.cli;

import dev.codeparity.options.RepositoryRoot;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which repository a command is about, as its argument, and where its configuration is. */
final class RepositoryArgument {
  @Parameters(
      paramLabel = "REPO",
      arity = "0..1",
      description = "The repository: its root, a folder in it, a worktree or a bare one (.).")
  private Path repository = Path.of(".");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration (.codeparity.yml at the repository's root).")
  private @Nullable Path config;

  Path path() {
    return repository;
  }

  /** The file that was named, else that at the root, if there is one. */
  Optional<Path> configuration() {
    return RepositoryRoot.configuration(repository, Optional.ofNullable(config));
  }
}
