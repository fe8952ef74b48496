package dev.codeparity.analyzer.claim;

/** Whether a claim stands. */
public enum Answer {
  SUPPORTED,
  REFUTED,
  INCONCLUSIVE
}
