package dev.codeparity.analyzer.claim;

/** A choice that was made before a ratio was seen, and could have been made otherwise. */
public enum Choice {
  SELF_REPAIRS(true),
  MIXED_COMMITS(true),
  KIND_OF_AI_WORK(true),
  STRATA(true),
  COMMIT_SIZE(true),
  SAME_PEOPLE(true),
  LABEL_ERROR(true),
  LINK_ERROR(true),
  AGE_IN_LINKS(true),
  LABEL_AND_LINK_ERROR(true),
  FOLLOW_UP(true),
  PERIOD_LEFT_OUT(true),
  TOOL_LEFT_OUT(true),
  AUTHOR_LEFT_OUT(true),
  WEIGHT_OF_FIXES(true),
  ESTIMATOR(true),
  MARGIN(true),
  /** What the answer's adjustments are for: such rows show their effect, nothing more. */
  NOT_ADJUSTED(false),
  /** Other errors of the same ratio. */
  UNCERTAINTY(false);

  private final boolean plausible;

  Choice(boolean plausible) {
    this.plausible = plausible;
  }

  /** Whether somebody careful could have chosen so. */
  public boolean isPlausible() {
    return plausible;
  }

  /** Which choice a row makes otherwise than the answer beside it. */
  static Choice of(Comparison row, Comparison answer) {
    String leftOut = row.subject().leftOut();
    if (!leftOut.isEmpty()) {
      return leftOut.startsWith("tool:")
          ? TOOL_LEFT_OUT
          : leftOut.startsWith("author:") ? AUTHOR_LEFT_OUT : PERIOD_LEFT_OUT;
    }
    return switch (row.subject().method()) {
      case PERSON_TIME_MH, EXACT ->
          row.subject().windowDays() != answer.subject().windowDays() ? FOLLOW_UP : STRATA;
      case SELF_REPAIR_COUNTED -> SELF_REPAIRS;
      case MIXED_AS_AI, MIXED_AS_HUMAN, MIXED_EXCLUDED -> MIXED_COMMITS;
      case AI_AUTHORED_ONLY, AI_ASSISTED_ONLY, AI_AUTHORED_OR_ASSISTED -> KIND_OF_AI_WORK;
      case SIZE_MATCHED -> COMMIT_SIZE;
      case WITHIN_AUTHOR -> SAME_PEOPLE;
      case LABEL_ERROR -> LABEL_ERROR;
      case LINK_ERROR, LINKS_IMPUTED -> LINK_ERROR;
      case BIAS_ADJUSTED -> LABEL_AND_LINK_ERROR;
      case LINKS_WITHOUT_AGE -> AGE_IN_LINKS;
      case FIX_WEIGHTED -> WEIGHT_OF_FIXES;
      case POISSON_STRATA, NEGATIVE_BINOMIAL, COX, OVERLAP_WEIGHTED -> ESTIMATOR;
      case CRUDE, AGE_NOT_SPLIT, COMPLETE_FOLLOW_UP, COMMIT_EXPOSURE -> NOT_ADJUSTED;
      case PEOPLE, REPOSITORY, MONTH_BLOCKS, LOOK_BACK -> UNCERTAINTY;
    };
  }
}
