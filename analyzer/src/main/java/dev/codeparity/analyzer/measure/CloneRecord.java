package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.quality.Clone;
import java.util.Optional;

/**
 * A block of code that a commit added and that stands, or stood, elsewhere too: the row of {@code
 * clones.csv}.
 *
 * @param commit full id of the commit
 * @param path where the block lies
 * @param beginLine its first line, counted from 1
 * @param lines how many lines it spans
 * @param tokens how many tokens are equal at least
 * @param originPath where the other one lies
 * @param originCommit full id of the commit that wrote the other one; empty if it is unknown
 * @param kind whether the other one is still there
 */
public record CloneRecord(
    String commit,
    String path,
    int beginLine,
    int lines,
    int tokens,
    String originPath,
    Optional<String> originCommit,
    Clone.Kind kind) {
  public CloneRecord {
    Require.fullId("commit", commit);
    originCommit.ifPresent(id -> Require.fullId("originCommit", id));
  }
}
