package dev.codeparity.analyzer.provenance;

/**
 * One record that a commit was reviewed, or one that was seen and not counted.
 *
 * @param kind how it is recorded
 * @param counted whether it is a review by another person
 * @param matched the record, on one line
 * @param reason why it was not counted, in a few words; empty where it was
 */
public record Review(ReviewKind kind, boolean counted, String matched, String reason) {
  static Review counted(ReviewKind kind, String matched) {
    return new Review(kind, true, matched, "");
  }

  static Review notCounted(ReviewKind kind, String matched, String reason) {
    return new Review(kind, false, matched, reason);
  }
}
