package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.history.CommitChanges.MergedFile;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a walk reads from a repository. */
record Changes(History history, List<CommitChanges> all, List<String> warnings) {
  static Changes of(GitFixture repo) {
    return of(repo.folder(), "HEAD", 2);
  }

  static Changes of(Path folder, String revision, int threads) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(folder, warnings)) {
      History history = repository.history(revision);
      List<CommitChanges> all = new ArrayList<>();
      repository.walk(history, threads, changes -> changes, all::add);
      return new Changes(history, all, warnings.texts());
    }
  }

  Commit commit(String id) {
    return history.commits().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  /** The files that an ordinary commit changed, one line each, in the words of a test. */
  List<String> files(String id) {
    CommitChanges changes = all.get(commit(id).index());
    if (changes instanceof CommitChanges.Ordinary ordinary) {
      return ordinary.files().stream().map(Changes::say).toList();
    }
    return ((CommitChanges.Merge) changes).files().stream().map(Changes::say).toList();
  }

  private static String say(FileChange file) {
    String path =
        file.kind() == ChangeKind.RENAMED
            ? file.oldPath() + " > " + file.newPath()
            : file.newPath();
    return file.kind() + " " + path + " +" + file.linesAdded() + " -" + file.linesDeleted();
  }

  private static String say(MergedFile file) {
    if (file instanceof MergedFile.Taken taken) {
      return "taken " + taken.path() + " from " + taken.parent();
    }
    if (file instanceof MergedFile.Combined combined) {
      return "combined "
          + combined.path()
          + " of "
          + combined.origins().stream().map(MergedFile.Origin::parent).toList();
    }
    return "removed " + file.path();
  }
}
