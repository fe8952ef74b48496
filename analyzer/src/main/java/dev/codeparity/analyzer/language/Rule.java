package dev.codeparity.analyzer.language;

/** Something that can begin at a byte of code: a comment or a literal. Immutable. */
interface Rule {
  /** The byte at which the rule is tried. */
  byte first();

  /**
   * Tries the rule at the position of the scan, which stands on {@link #first}. Where it fits, the
   * scan is moved on; else nothing changes.
   */
  boolean open(CodeScan scan);
}
