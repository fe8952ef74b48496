package dev.codeparity.analyzer.defect;

/** What a commit repairs. */
public enum FixKind {
  /** A defect of the product. */
  FIX,
  /** A vulnerability of the product. */
  SECURITY_FIX,
  /** A defect of the product, by taking back the commit that brought it. */
  REVERT,
  /** Tests alone: no fix commit, since nothing that users run was broken. */
  TEST_FIX,
  /** Nothing. */
  NONE;

  /** Whether a commit of this kind is a fix commit. */
  public boolean isFix() {
    return this == FIX || this == SECURITY_FIX || this == REVERT;
  }
}
