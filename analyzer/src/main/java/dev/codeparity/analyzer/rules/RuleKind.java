package dev.codeparity.analyzer.rules;

/** What a rule is about. */
public enum RuleKind {
  /** Who wrote a commit. */
  ATTRIBUTION,
  /** Whether a commit fixes a defect. */
  FIX,
  /** Whether code is good. */
  QUALITY
}
