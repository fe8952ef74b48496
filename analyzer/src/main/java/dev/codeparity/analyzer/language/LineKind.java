package dev.codeparity.analyzer.language;

/** What a line of a code file holds. */
public enum LineKind {
  /** Something other than white space and comment. */
  CODE,
  /** Comment and white space only. */
  COMMENT,
  /** White space only. */
  BLANK
}
