package dev.codeparity.analyzer.rules;

/** Where a rule comes from. */
public enum RuleOrigin {
  /** It comes with Codeparity and is as it came. */
  BUILT_IN,
  /** It comes with Codeparity; the project changed it. */
  CHANGED,
  /** The project added it. */
  ADDED,
  /** It comes with Codeparity; the project switched it off. */
  OFF
}
