package dev.codeparity.analyzer.provenance;

/** A record that does not keep to its format, so that none of it is believed. */
final class MalformedRecord extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedRecord(String what) {
    super(what);
  }
}
