package dev.codeparity.analyzer.history;

/**
 * A run of old lines replaced by a run of new lines; either may be empty, not both. Line numbers
 * are zero-based.
 *
 * @param oldStart first old line
 * @param oldLength number of old lines, 0 or more
 * @param newStart first new line
 * @param newLength number of new lines, 0 or more
 */
public record Hunk(int oldStart, int oldLength, int newStart, int newLength) {
  /** The old line after the last one of this hunk. */
  public int oldEnd() {
    return oldStart + oldLength;
  }

  /** The new line after the last one of this hunk. */
  public int newEnd() {
    return newStart + newLength;
  }
}
