package dev.codeparity.analyzer.origin;

/** Which commit a line is said to come from. */
public enum LineView {
  /** The one that touched it last, in whatever way: what {@code git blame} says. */
  BLAMED,
  /** The same, white space ignored: what {@code git blame -w} says. */
  RESPACED,
  /** The one that wrote it: changes of looks and moves within a commit are seen through. */
  WRITTEN,
  /** As {@link #WRITTEN}, and refactorings are seen through where they were looked for. */
  BEFORE_REFACTORING
}
