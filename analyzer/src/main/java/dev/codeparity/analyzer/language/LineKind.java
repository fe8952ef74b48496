package dev.codeparity.analyzer.language;

/** What a line of a file holds. */
public enum LineKind {
  /** Something other than white space and comment, in a file of a known language. */
  CODE,
  /** Comment and white space only, in a file of a known language. */
  COMMENT,
  /** White space only. */
  BLANK,
  /** Something other than white space, in a file without a known language: never code. */
  TEXT
}
