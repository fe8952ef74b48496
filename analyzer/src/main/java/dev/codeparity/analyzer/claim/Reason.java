package dev.codeparity.analyzer.claim;

/** Why a verdict is what it is, or what qualifies it. */
public enum Reason {
  /** No commit of the AI side. */
  NO_AI_COMMITS,
  /** No interval can be computed. */
  NO_INTERVAL,
  /** Less than half of the AI exposure has human code to compare with. */
  NO_COMPARABLE_HUMAN_CODE,
  /** Few events, and they do not come one by one, so exact limits do not hold. */
  CLUSTERED_EVENTS,
  /** The regression differs from the primary estimate by a factor over 1.25. */
  METHODS_DISAGREE,
  /** The answer hangs on whether a repair within the day was a defect. */
  COMMIT_HABITS,
  /** The interval spans the margin: more data are needed. */
  TOO_FEW_DATA,
  /** The whole interval lies beyond the margin. */
  BEYOND_MARGIN,
  /** On a par, but the interval lies above 1. */
  SLIGHTLY_WORSE,
  /** On a par, but the interval lies below 1. */
  SLIGHTLY_BETTER,
  /** It holds for the people who work here, not for people like them. */
  THESE_PEOPLE_ONLY,
  /** Coarser or finer strata point the other way. */
  STRATA_SENSITIVE,
  /** The same people with and without AI differ from the whole. */
  AUTHOR_MIX,
  /** A small share of undisclosed AI would change the verdict. */
  LABELS_FRAGILE
}
