package dev.codeparity.analyzer.defect;

/** How a commit that a message names was found in the history, or why it was not. */
public enum Resolution {
  /** By its id, abbreviated or not. */
  ID,
  /** By the id of a commit outside of the history that it was cherry-picked from. */
  CHERRY_PICK,
  /** By its Gerrit change id. */
  CHANGE_ID,
  /** By its quoted subject: the newest earlier commit of this subject. */
  SUBJECT,
  /** By the number of its pull request. */
  PULL_REQUEST,
  /** Not: two or more earlier commits share the abbreviation. */
  AMBIGUOUS,
  /** Not: it does not come before the commit that names it. */
  NOT_EARLIER,
  /** Not: the history has no such commit. */
  UNKNOWN;

  /** Whether the commit was found. */
  public boolean isFound() {
    return switch (this) {
      case ID, CHERRY_PICK, CHANGE_ID, SUBJECT, PULL_REQUEST -> true;
      case AMBIGUOUS, NOT_EARLIER, UNKNOWN -> false;
    };
  }
}
