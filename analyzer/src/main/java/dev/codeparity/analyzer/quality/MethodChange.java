package dev.codeparity.analyzer.quality;

import java.util.Optional;

/**
 * What a commit did to one method.
 *
 * @param kind what happened
 * @param commit index of the commit
 * @param path where the file lies after the commit; of a deleted method before it
 * @param before the method before the commit; empty if it was added
 * @param now the method after the commit; empty if it was deleted
 */
public record MethodChange(
    Kind kind, int commit, String path, Optional<MethodFacts> before, Optional<MethodFacts> now) {

  /** What can happen. */
  public enum Kind {
    ADDED,
    CHANGED,
    DELETED
  }
}
