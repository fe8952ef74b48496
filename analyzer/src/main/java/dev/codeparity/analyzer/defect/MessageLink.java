package dev.codeparity.analyzer.defect;

import java.util.OptionalInt;

/**
 * A commit that a message names as the one that it repairs or takes back.
 *
 * @param fix index of the commit whose message it is
 * @param inducing index of the commit named, where it was found
 * @param method {@link LinkMethod#FIXES_TRAILER} or {@link LinkMethod#REVERT}
 * @param whole whether all of the named commit is taken back or repaired, as far as the message
 *     says; {@code This partially reverts} says otherwise
 * @param ruleId the form of words
 * @param matched the words, on one line
 * @param resolution how the commit was found, or why not
 */
public record MessageLink(
    int fix,
    OptionalInt inducing,
    LinkMethod method,
    boolean whole,
    String ruleId,
    String matched,
    Resolution resolution) {

  public MessageLink {
    if (inducing.isPresent() != resolution.isFound()) {
      throw new IllegalArgumentException(resolution + " does not go with " + inducing);
    }
    if (method == LinkMethod.SZZ) {
      throw new IllegalArgumentException("a message is no source for SZZ");
    }
  }
}
