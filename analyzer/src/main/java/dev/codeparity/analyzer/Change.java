package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitFiles;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import java.util.List;

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
    History before = repository.history(from);
    List<Commit> shared =
        history.commits().stream().filter(commit -> before.holds(commit.id())).toList();
    Commit base = shared.isEmpty() ? before.head() : shared.get(shared.size() - 1);
    CommitFiles now = repository.files(history.head());
    return new Change(
        base.id(),
        history.commits().stream().map(Commit::id).filter(id -> !before.holds(id)).toList(),
        now.differing(repository.files(base)));
  }
}
