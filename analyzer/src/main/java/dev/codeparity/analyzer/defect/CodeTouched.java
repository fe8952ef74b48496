package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.origin.ChangeSummary;

/** What code a commit touches: blank lines, comments and formatting do not count. */
public enum CodeTouched {
  /** At least one code line outside of tests. */
  PRODUCT,
  /** Code lines of tests alone. */
  TESTS,
  /** No code line at all: documentation, build files, comments, formatting. */
  NONE;

  /** What code a commit touches, by how much it changed. */
  public static CodeTouched of(ChangeSummary summary) {
    if (summary.productCodeTouched() > 0) {
      return PRODUCT;
    }
    return summary.testCodeTouched() > 0 ? TESTS : NONE;
  }
}
