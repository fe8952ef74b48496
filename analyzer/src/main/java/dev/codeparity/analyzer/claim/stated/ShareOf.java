package dev.codeparity.analyzer.claim.stated;

/** What a share is taken of. */
public enum ShareOf {
  /** Commits of the AI side among commits of both sides. */
  AI_COMMITS,
  /** Added code lines of the AI side among those of both sides. */
  AI_CODE_LINES,
  /** AI commits that a person is on record to have reviewed, among AI commits. */
  REVIEWED_AI_COMMITS
}
