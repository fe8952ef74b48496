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

  /** What the jackknife leaves out at a time. */
  Grouping clusters(Observations observations, Arms arms) {
    return this == REPOSITORY
        ? Grouping.personWeeks(observations, arms)
        : Grouping.people(observations, arms);
  }
}
