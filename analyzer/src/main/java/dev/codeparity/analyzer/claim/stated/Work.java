package dev.codeparity.analyzer.claim.stated;

/** Weekly work whose growth is measured, by day on which anybody was active. */
public enum Work {
  COMMITS,
  CODE_LINES,
  AI_CODE_LINES,
  FIXES
}
