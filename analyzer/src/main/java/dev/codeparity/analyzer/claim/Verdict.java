package dev.codeparity.analyzer.claim;

/** What an interval says of AI code beside human code, given the equivalence margin. */
public enum Verdict {
  /** AI code has more of the bad thing. */
  WORSE,
  /** AI code has less of the bad thing. */
  BETTER,
  /** The whole interval lies inside the margin. */
  PARITY,
  /** The interval does not reach above the margin; better or on a par is not settled. */
  NOT_WORSE,
  /** The interval does not reach below the margin; worse or on a par is not settled. */
  NOT_BETTER,
  /** The data cannot tell, or the checks forbid an answer. */
  INCONCLUSIVE
}
