package dev.codeparity.analyzer.defect;

/** How a commit that a message names was found in the history, or why it was not. */
public enum Resolution {
  /** By its id, abbreviated or not. */
  ID,
  /**
   * By the id of a commit that is no ancestor: the ancestor cherry-picked from it, or of its
   * subject.
   */
  CHERRY_PICK,
  /** By its Gerrit change id. */
  CHANGE_ID,
  /** By its quoted subject: the newest ancestor of this subject. */
  SUBJECT,
  /** By the number of its pull request. */
  PULL_REQUEST,
  /** Not: two or more ancestors share the abbreviation. */
  AMBIGUOUS,
  /** Not: it is no ancestor of the commit that names it, nor is a copy of it. */
  NOT_ANCESTOR,
  /** Not: the history has no such commit. */
  UNKNOWN;

  /** Whether the commit was found. */
  public boolean isFound() {
    return switch (this) {
      case ID, CHERRY_PICK, CHANGE_ID, SUBJECT, PULL_REQUEST -> true;
      case AMBIGUOUS, NOT_ANCESTOR, UNKNOWN -> false;
    };
  }
}
