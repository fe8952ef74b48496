package dev.codeparity.corpus.process;

import java.io.Serializable;

/**
 * What became of the work on one repository.
 *
 * @param name the repository's name in the corpus
 * @param kind how it ended
 * @param place the folder of the result; empty if it failed
 * @param reason why it failed, in one line; empty if it did not
 * @param seconds wall time that it took
 */
public record Outcome(String name, Kind kind, String place, String reason, double seconds)
    implements Serializable {

  /** How the work ended. */
  public enum Kind {
    /** It was done in this run. */
    DONE,
    /** Its result is of an earlier run. */
    FOUND,
    /** There is no such repository or revision, or it cannot be read. */
    UNUSABLE,
    /** It is larger than allowed. */
    SIZE,
    /** It took more time than allowed. */
    TIME,
    /** It took more memory than allowed. */
    HEAP,
    /** The process that worked on it ended without a word. */
    CRASH;

    /** Whether there is a result. */
    public boolean isGood() {
      return this == DONE || this == FOUND;
    }
  }

  /** A failure. */
  public static Outcome failed(Task task, Kind kind, String reason, double seconds) {
    return new Outcome(task.name(), kind, "", reason, seconds);
  }

  /** Whether there is a result. */
  public boolean isGood() {
    return kind.isGood();
  }
}
