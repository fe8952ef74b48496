package dev.codeparity.analyzer.history;

import java.util.List;
import java.util.Map;

/**
 * Reads what is wanted of commits, each from its own changes alone. Safe for use from several
 * threads.
 *
 * @param <T> what is wanted
 */
@FunctionalInterface
public interface CommitReader<T> {
  /** Reads a commit. */
  T read(CommitChanges changes);

  /**
   * What is known of commits from earlier walks; they are not read again.
   *
   * @return by index of the commit; those of which nothing is known are left out
   */
  default Map<Integer, T> recall(List<Commit> commits) {
    return Map.of();
  }

  /**
   * Takes what was read of commits, to be recalled in later walks.
   *
   * @param read by commit; those are left out of which not every object could be read
   */
  default void keep(Map<Commit, T> read) {
    // A reader has no memory unless it says so.
  }
}
