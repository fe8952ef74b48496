package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitFiles;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a range of commits, such as a pull request, changes.
 *
 * @param base full id of the newest commit that both ends of the range share
 * @param commits full ids of those that only its end has, in order of landing
 * @param files paths at which the range leaves something else than was there
 */
public record Change(String base, List<String> commits, List<String> files) {
  public Change {
    commits = List.copyOf(commits);
    files = List.copyOf(files);
  }

  /**
   * The range from a revision to a history's head.
   *
   * @throws dev.codeparity.analyzer.problem.UsageException if there is no such revision
   */
  static Change of(GitRepository repository, History history, String from) {
    IntPredicate before = before(repository, history, from);
    Commit base =
        history.commits().stream()
            .filter(commit -> before.test(commit.index()))
            .reduce((first, second) -> second)
            .orElseGet(() -> repository.history(from).head());
    CommitFiles now = repository.files(history.head());
    return new Change(
        base.id(),
        commits(history, before).stream().map(index -> history.commit(index).id()).toList(),
        now.differing(repository.files(base)));
  }

  /**
   * Indices of the commits that a history has and a revision has not, in order of landing.
   *
   * @throws dev.codeparity.analyzer.problem.UsageException if there is no such revision
   */
  static List<Integer> commits(GitRepository repository, History history, String from) {
    return commits(history, before(repository, history, from));
  }

  private static List<Integer> commits(History history, IntPredicate before) {
    return IntStream.range(0, history.size()).filter(before.negate()).boxed().toList();
  }

  /** Tells the commits that a revision has, too. */
  private static IntPredicate before(GitRepository repository, History history, String from) {
    String base = repository.resolve(from);
    Optional<Commit> known =
        history.commits().stream().filter(commit -> commit.id().equals(base)).findFirst();
    if (known.isPresent()) {
      return history.ancestorsOf(known.get().index())::get;
    }
    Set<String> ids =
        repository.history(from).commits().stream().map(Commit::id).collect(Collectors.toSet());
    return index -> ids.contains(history.commit(index).id());
  }
}
