package dev.codeparity.analyzer.defect;

/** What code a commit touches: blank lines, comments and formatting do not count. */
public enum CodeTouched {
  /** At least one code line outside of tests. */
  PRODUCT,
  /** Code lines of tests alone. */
  TESTS,
  /** No code line at all: documentation, build files, comments, formatting. */
  NONE
}
