package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.CommitTrace;

/**
 * A commit that a fix may point at.
 *
 * @param commit its index in the history
 * @param subject what that of its message speaks of
 * @param did what it did
 * @param evidence what it has of what the fix asked about
 * @param all what all candidates have of it together
 * @param alike how alike it and the fix are
 * @param standing how it stands in time
 */
record Candidate(
    int commit,
    Subject subject,
    CommitTrace did,
    Evidence evidence,
    Evidence all,
    Likeness alike,
    Standing standing) {
  /** Whether the fix deletes no line of code: nothing to blame. */
  boolean ofGhost() {
    return all.deleted == 0;
  }
}
