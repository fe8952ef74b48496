package dev.codeparity.analyzer.statistics;

/** Where commits labelled {@link Label#MIXED} count. */
public enum MixedArm {
  EXCLUDE,
  AI,
  HUMAN
}
