package dev.codeparity.analyzer.history;

import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A commit with the ids that only this package needs.
 *
 * @param commit the commit
 * @param trees its tree, then its parents' trees
 */
record CommitSource(Commit commit, List<ObjectId> trees) {
  CommitSource {
    trees = List.copyOf(trees);
  }

  /** The same commit in a shorter history, in which each old index stands for a new one. */
  CommitSource renumbered(int[] indexOf) {
    List<Integer> parents = commit.parents().stream().map(parent -> indexOf[parent]).toList();
    Commit renumbered =
        new Commit(
            indexOf[commit.index()],
            commit.id(),
            parents,
            commit.author(),
            commit.committer(),
            commit.authorTime(),
            commit.commitTime(),
            commit.message());
    return new CommitSource(renumbered, trees);
  }
}
