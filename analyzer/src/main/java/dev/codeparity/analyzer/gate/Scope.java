package dev.codeparity.analyzer.gate;

/** What a bound is about. */
public enum Scope {
  /** The commits that a range {@code BASE..END} has and its base has not. */
  CHANGE,
  /** All commits up to the end of observation. */
  WHOLE
}
