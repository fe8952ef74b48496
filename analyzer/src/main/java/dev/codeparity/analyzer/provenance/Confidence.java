package dev.codeparity.analyzer.provenance;

/** How far a signal can be trusted. */
public enum Confidence {
  CERTAIN,
  STRONG,
  WEAK
}
