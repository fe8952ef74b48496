package dev.codeparity.analyzer.evaluation;

/** What the bootstrap draws. */
public enum Resampling {
  /** Rows: speaks of other fixes of the same repositories. */
  ROWS,
  /** Whole repositories: speaks of other repositories. */
  REPOSITORIES
}
