package dev.codeparity.analyzer.claim;

/** Why a verdict is what it is, in the order in which reasons are given: decisive ones first. */
public enum Reason {
  NO_AI_CODE("no commit of the AI side has been observed"),
  NO_HUMAN_CODE("no human commit has been observed"),
  NO_EVENTS("no event where the two can be compared"),
  NO_INTERVAL("too few events for an interval"),
  IMPOSSIBLE_ERRORS("over half of the errors that labels may have cannot be, given the data"),
  TOO_FEW_CLUSTERS("nearly all of it came in one or two weeks of somebody's work"),
  TOO_FEW_PEOPLE("too few people did the work to speak of people like them"),
  NO_COMPARABLE_HUMAN_CODE("over half of the AI code has no human code like it beside it"),
  CLUSTERED_EVENTS("the few events there are did not come one by one"),
  METHODS_DISAGREE("a Poisson model of the same strata gives another ratio"),
  COMMIT_HABITS("the answer hangs on whether a repair within the day was a defect"),
  BEYOND_MARGIN("the whole interval lies beyond the margin"),
  SLIGHTLY_WORSE("within the margin, though above 1"),
  SLIGHTLY_BETTER("within the margin, though below 1"),
  THESE_PEOPLE_ONLY("it holds for the people of this repository, not for people like them"),
  STRATA_SENSITIVE("coarser or finer strata point the other way"),
  AUTHOR_MIX("the same person with and without AI differs from this ratio"),
  LABELS_FRAGILE("a small share of undisclosed AI code would change it"),
  HAZARDS_NOT_PROPORTIONAL("the ratio of hazards changes with age; mean times in lifetimes.csv");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** Whether it takes a verdict back, instead of saying something of one. */
  boolean forbidsAnswer() {
    return compareTo(COMMIT_HABITS) <= 0;
  }

  /** A clause in plain words. */
  public String meaning() {
    return meaning;
  }
}
