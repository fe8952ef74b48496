package dev.codeparity.analyzer.provenance;

/** Who wrote a line, by a record that speaks of single lines. */
public enum LineAuthor {
  /** An AI tool wrote it. */
  AI,
  /** A person was seen to write it. */
  HUMAN,
  /** The record does not tell. That a line is not recorded as AI does not make it human. */
  UNKNOWN
}
