package dev.codeparity.analyzer.language;

/** What a path is, as far as measures are concerned. */
public enum Category {
  /** Source code of the product. */
  CODE,
  /** Source code of tests. */
  TEST,
  /** Code that a tool wrote: counted nowhere as code. */
  GENERATED,
  /** Code of others, kept in the tree: counted nowhere as code. */
  VENDORED,
  /** Everything else: text, data, binaries. */
  OTHER;

  /** Whether lines of such a path can be code lines. */
  public boolean isCode() {
    return this == CODE || this == TEST;
  }
}
