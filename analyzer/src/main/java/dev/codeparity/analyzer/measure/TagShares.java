package dev.codeparity.analyzer.measure;

import java.time.Instant;

/**
 * Who wrote the lines of a release.
 *
 * @param tag the name of the tag, or the revision asked for where it goes on after the last tag
 * @param commit full id of the commit
 * @param time when it landed
 * @param live the lines of its tree
 * @param added those of them that come from commits which no earlier release holds
 */
public record TagShares(
    String tag, String commit, Instant time, LineShares live, LineShares added) {
  public TagShares {
    Require.notEmpty("tag", tag);
    Require.fullId("commit", commit);
  }
}
