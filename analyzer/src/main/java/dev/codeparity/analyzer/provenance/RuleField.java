package dev.codeparity.analyzer.provenance;

import java.util.Arrays;
import java.util.Optional;

/** The text of a commit that a rule looks at. */
public enum RuleField {
  /** The value of trailers of certain keys. */
  TRAILER("trailer"),
  /** Each line of the message but the first. */
  BODY("body"),
  /** Each line of the message but the first and those of the trailer block. */
  BODY_OUTSIDE("body.outside"),
  /** The first line of the message. */
  SUBJECT("subject"),
  /** The first line of a merge commit's message. */
  MERGE_SUBJECT("merge.subject"),
  /** The author's name. */
  AUTHOR_NAME("author.name"),
  /** The author's address. */
  AUTHOR_EMAIL("author.email"),
  /** The author as {@code Name <address>}. */
  AUTHOR_IDENT("author.ident"),
  /** The committer's name. */
  COMMITTER_NAME("committer.name"),
  /** The committer's address. */
  COMMITTER_EMAIL("committer.email"),
  /** The committer as {@code Name <address>}. */
  COMMITTER_IDENT("committer.ident"),
  /** Each line of the notes that certain references keep. */
  NOTE("note"),
  /**
   * Who wrote lines by the authorship logs that certain references keep: {@code KEY tool=TOOL
   * model=MODEL}, or {@code author NAME} in the oldest logs.
   */
  NOTE_ENTRY("note.entry"),
  /**
   * Who wrote lines by an agent trace, of the tree or of certain references: {@code CONTRIBUTOR
   * tool=TOOL model=MODEL}.
   */
  TRACE("trace");

  private final String label;

  RuleField(String label) {
    this.label = label;
  }

  /** The name by which rule files call it. */
  public String label() {
    return label;
  }

  static Optional<RuleField> of(String label) {
    return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
  }

  /** Whether it names keys or references. */
  boolean hasKeys() {
    return this == TRAILER || this == NOTE || this == NOTE_ENTRY || this == TRACE;
  }

  /** Whether it speaks of single lines of the files. */
  boolean isOfLines() {
    return this == NOTE_ENTRY || this == TRACE;
  }

  boolean isLine() {
    return this == BODY || this == BODY_OUTSIDE;
  }

  boolean isAuthor() {
    return this == AUTHOR_NAME || this == AUTHOR_EMAIL || this == AUTHOR_IDENT;
  }

  boolean isCommitter() {
    return this == COMMITTER_NAME || this == COMMITTER_EMAIL || this == COMMITTER_IDENT;
  }
}
