package dev.codeparity.analyzer.history;

/** What happened to a path in a commit. */
public enum ChangeKind {
  ADDED,
  MODIFIED,
  DELETED,
  RENAMED
}
