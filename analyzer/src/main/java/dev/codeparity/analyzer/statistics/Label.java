package dev.codeparity.analyzer.statistics;

/** How a commit is labelled. What is neither AI, human nor a mix of both is never observed. */
public enum Label {
  AI_AUTHORED,
  AI_ASSISTED,
  MIXED,
  HUMAN
}
