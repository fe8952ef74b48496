package dev.codeparity.analyzer.quality;

import java.util.OptionalInt;

/**
 * What happened to one violation.
 *
 * @param kind what happened
 * @param commit index of the commit that did it; −1 if it is unknown
 * @param path where the file lies
 * @param rule number of the rule
 * @param line first line of the place, counted from 1
 * @param place the class and, within one, the method or the variable
 * @param introduced index of the commit that introduced the violation; −1 if it is unknown
 * @param source number of the source, in the record of that commit, of the line that it stood on
 *     then; 0 for none, −1 for a line that another commit had written
 * @param removed index of the commit that removed it; empty while it stands
 */
public record ViolationEvent(
    Kind kind,
    int commit,
    String path,
    int rule,
    int line,
    String place,
    int introduced,
    int source,
    OptionalInt removed) {

  /** What can happen. */
  public enum Kind {
    /** It came with the commit. */
    INTRODUCED,
    /** It went with the commit. */
    REMOVED,
    /** It stands at the head, on a line that the commit wrote. */
    STANDING
  }
}
