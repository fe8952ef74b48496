package dev.codeparity.analyzer.lines;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitFiles;
import dev.codeparity.analyzer.history.FileType;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The files and folders that a request names, checked before the walk. */
public final class NamedPaths {
  private static final int MOST_CANDIDATES = 20_000;
  private static final int ID_LENGTH = 10;

  private final GitRepository repository;
  private final History history;
  private final String rev;
  private final CommitFiles files;

  /**
   * Reads names against one commit.
   *
   * @param rev the revision asked for, for messages
   * @param files the files of its commit
   */
  public NamedPaths(GitRepository repository, History history, String rev, CommitFiles files) {
    this.repository = repository;
    this.history = history;
    this.rev = rev;
    this.files = files;
  }

  /** Whether a path is one of those named, or lies below one. */
  public static Predicate<String> within(List<String> named) {
    return path ->
        named.stream()
            .anyMatch(
                top ->
                    top.isEmpty()
                        || path.equals(top)
                        || (path.startsWith(top) && path.charAt(top.length()) == '/'));
  }

  /**
   * The path of a file with lines.
   *
   * @throws UsageException if it names anything else
   */
  public String textFile(String typed) {
    String path = repository.pathOf(typed);
    switch (files.typeOf(path)) {
      case REGULAR -> {}
      case SYMLINK ->
          throw new UsageException("'" + path + "' is a symbolic link. Name the file it leads to");
      case SUBMODULE ->
          throw new UsageException(
              "'" + path + "' is a submodule, a repository of its own. Use --repo " + typed);
      case ABSENT -> {
        if (files.isFolder(path)) {
          throw new UsageException(
              "'" + typed + "' is a folder. Name a file in it, or add --summary");
        }
        throw missing(path);
      }
    }
    Blob content = repository.content(files, path);
    if (content.isBinary()) {
      throw new UsageException("'" + path + "' is binary or over 64 MiB, so it has no lines");
    }
    return path;
  }

  /**
   * The path of something that can hold lines.
   *
   * @throws UsageException if there is nothing
   */
  public String fileOrFolder(String typed) {
    String path = repository.pathOf(typed);
    if (files.typeOf(path) == FileType.ABSENT && !files.isFolder(path)) {
      throw missing(path);
    }
    return path;
  }

  private UsageException missing(String path) {
    Optional<Commit> last = repository.newestWith(history, path);
    if (last.isPresent()) {
      String id = last.get().id().substring(0, ID_LENGTH);
      return new UsageException(
          "'" + path + "' is gone at " + rev + ". The last commit that has it: --rev " + id);
    }
    return new UsageException(
        "no file '" + path + "' at " + rev + guess(path) + " To list: git ls-files");
  }

  private String guess(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    List<String> all = files.paths();
    return all.stream()
        .filter(candidate -> candidate.endsWith("/" + name) || candidate.equals(name))
        .findFirst()
        .or(() -> Suggestion.nearest(path, all.subList(0, Math.min(MOST_CANDIDATES, all.size()))))
        .map(near -> ": did you mean '" + near + "'?")
        .orElse(".");
  }
}
