package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.Arms;
import dev.codeparity.analyzer.statistics.Grouping;
import dev.codeparity.analyzer.statistics.Observations;

/** Of whom an answer speaks. */
public enum Inference {
  /** Of the people who work here; how their weeks went is chance. */
  REPOSITORY,
  /** Of people like them; who they are is chance too. */
  PEOPLE;

  /**
   * The degrees of freedom from which there is an interval. Person-weeks of the people who are here
   * always have enough. Of people like them, one or two who do nearly all of the work tell nothing:
   * below two degrees of freedom Student's t has no variance even in theory, and its 95 % factor,
   * over 4.3 and up to 12.7, makes limits that speak of the distribution and not of the data.
   */
  double leastDf() {
    return this == REPOSITORY ? 1 : 2;
  }

  /** What the jackknife leaves out at a time. */
  Grouping clusters(Observations observations, Arms arms) {
    return this == REPOSITORY
        ? Grouping.personWeeks(observations, arms)
        : Grouping.people(observations, arms);
  }
}
