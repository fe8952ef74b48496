package dev.codeparity.analyzer.claim;

/** Of whom an answer speaks. */
public enum Inference {
  /** Of the people who work here; how their weeks went is chance. */
  REPOSITORY,
  /** Of people like them; who they are is chance too. */
  PEOPLE
}
