package dev.codeparity.analyzer.defect;

/** What a commit repairs. */
public enum FixKind {
  /** A defect of the product. */
  FIX,
  /** A vulnerability of the product. */
  SECURITY,
  /** A defect of the product, by taking back the commit that brought it. */
  REVERT,
  /** Tests alone: no fix commit, since nothing that users run was broken. */
  TEST,
  /** Tests that failed now and then. */
  FLAKY_TEST,
  /** The build, its automation, dependencies, examples or benchmarks. */
  BUILD,
  /** Documentation, comments, spelling. */
  TEXT,
  /** Formatting, names, findings of linters. */
  FORM,
  /** Nothing. */
  NONE;

  /** Whether a commit of this kind is a fix commit. */
  public boolean isFix() {
    return this == FIX || this == SECURITY || this == REVERT;
  }
}
