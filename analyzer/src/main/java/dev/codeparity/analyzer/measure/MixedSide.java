package dev.codeparity.analyzer.measure;

/** Where commits of provenance {@code MIXED} go in a comparison. */
public enum MixedSide {
  /** To neither side: the headline. */
  EXCLUDE,
  /** To the AI side. */
  AI,
  /** To the human side. */
  HUMAN
}
