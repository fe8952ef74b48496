package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Observations;

/** Of whom an answer speaks. */
public enum Inference {
  /** Of the people who work here; how their weeks went is chance. */
  REPOSITORY,
  /** Of people like them; who they are is chance too. */
  PEOPLE;

  /** Why there is no interval where too few clusters hold the work, or what befell it. */
  Reason tooFew() {
    return this == REPOSITORY ? Reason.TOO_FEW_CLUSTERS : Reason.TOO_FEW_PEOPLE;
  }

  /** What the jackknife leaves out at a time. */
  Grouping clusters(Observations observations) {
    return this == REPOSITORY ? Grouping.personWeeks(observations) : Grouping.people(observations);
  }
}
