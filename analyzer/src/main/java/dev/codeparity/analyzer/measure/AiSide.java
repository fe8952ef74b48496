package dev.codeparity.analyzer.measure;

/** Which provenances form the AI side of a comparison. What is left out joins neither side. */
public enum AiSide {
  /** {@code AI_AUTHORED} and {@code AI_ASSISTED} together: the headline. */
  ANY,
  /** {@code AI_AUTHORED} alone. */
  AUTHORED,
  /** {@code AI_ASSISTED} alone. */
  ASSISTED
}
