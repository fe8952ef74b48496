package dev.codeparity.analyzer.quality;

/** How much of a history the rules look at. */
public enum QualityScope {
  /** Nothing. */
  OFF,
  /** The head alone: its violations, by the commit that wrote the line. */
  HEAD,
  /** Every content of every Java file: what each commit introduced and removed. */
  HISTORY,
  /** {@link #HISTORY} where that has 10,000 contents at most, else {@link #HEAD}. */
  AUTO
}
