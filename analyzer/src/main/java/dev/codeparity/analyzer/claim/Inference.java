package dev.codeparity.analyzer.claim;

/** Whom the headline interval speaks of, and so what its jackknife leaves out one at a time. */
public enum Inference {
  /** This repository, by the people who work on it: clusters are person and week of landing. */
  REPOSITORY,
  /** People like these: clusters are whole persons. */
  PEOPLE
}
