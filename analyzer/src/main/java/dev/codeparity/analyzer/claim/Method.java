package dev.codeparity.analyzer.claim;

/** How a row of {@code comparisons.csv} or {@code sensitivity.csv} was computed. */
public enum Method {
  /** Mantel–Haenszel rate ratio over age-split person-time: the primary estimator. */
  PERSON_TIME_MH,
  /** Exact conditional limits for sparse data; stands in for the primary. */
  EXACT,
  /** The primary with whole persons as clusters. */
  PEOPLE,
  /** The primary with author-weeks as clusters, where {@code PEOPLE} leads. */
  REPOSITORY,
  /** The primary with author-months as clusters. */
  MONTH_BLOCKS,
  /** Poisson regression conditioned on the strata. */
  POISSON_STRATA,
  /** The primary with every fix an event, self-repairs too. */
  SELF_REPAIR_COUNTED,
  /** The primary with each fix weighing 1 in all. */
  FIX_WEIGHTED,
  /** The primary with the author added to the strata. */
  WITHIN_AUTHOR,
  /** One single stratum. */
  CRUDE,
  /** The primary without age bands. */
  AGE_NOT_SPLIT,
  /** The primary over commits with full follow-up alone. */
  COMPLETE_FOLLOW_UP,
  /** The primary with commit-years as exposure. */
  COMMIT_EXPOSURE,
  /** The primary with mixed commits on the AI side. */
  MIXED_AS_AI,
  /** The primary with mixed commits on the human side. */
  MIXED_AS_HUMAN,
  /** The primary with {@code AI_AUTHORED} alone as the AI side. */
  AI_AUTHORED_ALONE,
  /** The primary with {@code AI_ASSISTED} alone as the AI side. */
  AI_ASSISTED_ALONE
}
