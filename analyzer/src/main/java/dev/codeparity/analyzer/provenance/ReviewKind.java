package dev.codeparity.analyzer.provenance;

/** How a history records that a person looked at another's commit, the plainest record first. */
public enum ReviewKind {
  /** A message says so: {@code Reviewed-by} and its like. */
  STATED,
  /** Another person merged it. */
  MERGED,
  /** Another person committed it to the main line, or signed it off while committing it. */
  APPLIED;

  /** The name of the rule in {@code evidence.csv}. */
  public String ruleId() {
    return switch (this) {
      case STATED -> "review-stated";
      case MERGED -> "review-merged";
      case APPLIED -> "review-applied";
    };
  }
}
