package dev.codeparity.analyzer.claim;

/** How a row was estimated. */
public enum Method {
  /** The answer: Mantel–Haenszel over age-split person-time. */
  PERSON_TIME_MH,
  /** The answer where events are sparse. */
  EXACT,
  /** As the answer, whole persons left out: what it says of people like these. */
  PEOPLE,
  /** As the answer, weeks of persons left out; printed where the answer is about people. */
  REPOSITORY,
  /** As the answer, months of persons left out. */
  MONTH_BLOCKS,
  /** As the answer, within the same person. */
  WITHIN_AUTHOR,
  /** Every fix an event. */
  SELF_REPAIR_COUNTED,
  /** Fixes linked by a ranking that does not see when commits were made; where the links' does. */
  LINKS_WITHOUT_AGE,
  /** Each fix weighs 1 in all, split over the commits that it mends. */
  FIX_WEIGHTED,
  /** A Poisson model with one intercept a stratum. */
  POISSON_STRATA,
  /** A negative binomial model with main effects of the strata. */
  NEGATIVE_BINOMIAL,
  /**
   * Hazards by Cox's model within strata: of a first event, for metrics that count the first; of
   * single lines and violations, for their survival. Of violations its ratio is human over AI, so
   * that above 1 those of AI stand longer.
   */
  COX,
  /** Commits weighed by their chance of being in the other arm. */
  OVERLAP_WEIGHTED,
  /** Every period as it was so many days after its end; the column of the window has the days. */
  LOOK_BACK,
  /** One stratum, over the months that hold both arms. */
  CRUDE,
  /** One age band. */
  AGE_NOT_SPLIT,
  /** Only commits observed for the whole window. */
  COMPLETE_FOLLOW_UP,
  /** Commits compared only with those of the same power of two of code lines. */
  SIZE_MATCHED,
  /** The middle of what wrong labels could make of the ratio. */
  LABEL_ERROR,
  /** The middle of what wrong links could make of it. */
  LINK_ERROR,
  /** Links left out at random, as many as may be wrong; twenty times, pooled. */
  LINKS_IMPUTED,
  /** Both, with the sampling error. */
  BIAS_ADJUSTED,
  /** Commit-years for exposure. */
  COMMIT_EXPOSURE,
  MIXED_AS_AI,
  MIXED_AS_HUMAN,
  MIXED_EXCLUDED,
  AI_AUTHORED_ONLY,
  AI_ASSISTED_ONLY,
  AI_AUTHORED_OR_ASSISTED;

  boolean changesWhoIsCompared() {
    return switch (this) {
      case MIXED_AS_AI, MIXED_AS_HUMAN, MIXED_EXCLUDED -> true;
      case AI_AUTHORED_ONLY, AI_ASSISTED_ONLY, AI_AUTHORED_OR_ASSISTED -> true;
      default -> false;
    };
  }
}
