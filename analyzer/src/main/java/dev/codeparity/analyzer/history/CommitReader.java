package dev.codeparity.analyzer.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
   * What was read of a commit.
   *
   * @param value what is wanted
   * @param unread the blobs that could not be read, and count as empty
   */
  record Reading<T>(T value, Set<UnreadObject> unread) {}

  /**
   * What is known of commits from earlier walks; they are not read again, unless a blob that could
   * not be read now can.
   *
   * @return by index of the commit; those of which nothing is known are left out
   */
  default Map<Integer, Reading<T>> recall(List<Commit> commits) {
    return Map.of();
  }

  /**
   * Takes what was read of commits, to be recalled in later walks.
   *
   * @param read by commit; those are left out of which not every tree could be read
   */
  default void keep(Map<Commit, Reading<T>> read) {
    // A reader has no memory unless it says so.
  }
}
