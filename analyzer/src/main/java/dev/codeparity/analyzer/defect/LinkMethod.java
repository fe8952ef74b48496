package dev.codeparity.analyzer.defect;

/** How a defect link was found, the most trusted first. */
public enum LinkMethod {
  /** A trailer or sentence of the fix names the commit. */
  FIXES_TRAILER,
  /** The fix reverts the commit. */
  REVERT,
  /** The fix deletes or changes lines that the commit added. */
  SZZ
}
