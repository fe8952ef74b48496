package dev.codeparity.analyzer.provenance;

/** Who wrote a change. */
public enum Provenance {
  /** An agent committed it. */
  AI_AUTHORED,
  /** A human committed it with a declared AI co-author or helper. */
  AI_ASSISTED,
  /**
   * Parts of it have AI evidence and parts have none: a squash of such parts, an agent's commit
   * with two or more human co-authors, or a human's commit with an AI co-author and at least one
   * further human.
   */
  MIXED,
  /** No sign of AI. Undisclosed use is possible. */
  HUMAN,
  /** Dependency, release and recipe bots, and CI. */
  AUTOMATION;

  /** Whether it belongs to the AI side of the pooled comparison. */
  public boolean isAi() {
    return this == AI_AUTHORED || this == AI_ASSISTED;
  }
}
