package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.store.ResultStore;
import dev.codeparity.analyzer.store.StoreState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The results that are kept between the runs on a repository: in its Git directory or, where that
 * cannot be written to, in the user's cache folder, which all such repositories share.
 *
 * @param folders where there can be a store, the first choice first
 */
public record Cache(List<Path> folders) {
  private static final String NAME = "codeparity";

  public Cache {
    folders = List.copyOf(folders);
  }

  /**
   * That of a repository.
   *
   * @param folder the repository, or a folder in it
   * @throws UsageException if there is no repository
   */
  public static Cache of(Path folder) {
    try (GitRepository repository = GitRepository.open(folder, new Warnings())) {
      return of(repository);
    }
  }

  static Cache of(GitRepository repository) {
    return new Cache(List.of(repository.commonFolder().resolve(NAME), userFolder().resolve(NAME)));
  }

  /**
   * The place for what programs can work out again.
   *
   * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base
   *     Directories</a>
   */
  private static Path userFolder() {
    return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
        .filter(path -> path.startsWith("/"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
  }

  ResultStore open(Warnings warnings) {
    return ResultStore.open(folders, warnings);
  }

  /** What is kept, by folder; none where nothing is. */
  public List<StoreState> states() {
    return folders.stream().flatMap(folder -> ResultStore.state(folder).stream()).toList();
  }

  /**
   * Removes all that is kept.
   *
   * @return bytes freed
   */
  public long clear() {
    return folders.stream().mapToLong(ResultStore::clear).sum();
  }
}
