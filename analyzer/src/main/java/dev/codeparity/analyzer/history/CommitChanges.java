package dev.codeparity.analyzer.history;

import java.util.List;

/** What a commit did to the files of its parents. */
public sealed interface CommitChanges {
  /** The commit. */
  Commit commit();

  /**
   * The changes of a commit with one parent or none.
   *
   * @param commit the commit
   * @param files the changed files in order of their paths, renames paired
   * @param followed for added and renamed files whose lines {@code git blame} finds in another
   *     deleted file (which another added file was paired with): the change from there
   * @param renamesIncomplete whether there were too many files to compare all for renames
   */
  record Ordinary(
      Commit commit, List<FileChange> files, List<FileChange> followed, boolean renamesIncomplete)
      implements CommitChanges {
    public Ordinary {
      files = List.copyOf(files);
      followed = List.copyOf(followed);
    }
  }

  /**
   * What a merge did, as differences from its first parent.
   *
   * @param commit the merge
   * @param files every path at which the merge differs from its first parent
   */
  record Merge(Commit commit, List<MergedFile> files) implements CommitChanges {
    public Merge {
      files = List.copyOf(files);
    }
  }

  /** A path at which a merge differs from its first parent. */
  sealed interface MergedFile {
    /** The path. */
    String path();

    /** The path is gone. */
    record Removed(String path) implements MergedFile {}

    /** The content is that of the same path in another parent, counted from 1. */
    record Taken(String path, int parent) implements MergedFile {}

    /**
     * The content differs from that of all parents.
     *
     * @param path the path
     * @param blob the content
     * @param origins the change from each parent in which the file is found, in order of the
     *     parents
     */
    record Combined(String path, Blob blob, List<Origin> origins) implements MergedFile {
      public Combined {
        origins = List.copyOf(origins);
      }
    }

    /** The change of a merged file from one of the parents, counted from 0. */
    record Origin(int parent, FileChange change) {}
  }
}
