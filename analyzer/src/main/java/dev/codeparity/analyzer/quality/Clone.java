package dev.codeparity.analyzer.quality;

/**
 * A block of code that a commit added and that stands, or stood, elsewhere too.
 *
 * @param kind whether the other one is still there
 * @param commit index of the commit
 * @param path where the block lies
 * @param begin its first line, counted from 1
 * @param lines how many lines it spans
 * @param tokens how many tokens are equal at least
 * @param originPath where the other one lies
 * @param originCommit index of the commit that wrote the other one; −1 if it is unknown
 */
public record Clone(
    Kind kind,
    int commit,
    String path,
    int begin,
    int lines,
    int tokens,
    String originPath,
    int originCommit) {

  /** What became of the other block. */
  public enum Kind {
    /** It is still there, or came with the same commit. */
    COPIED,
    /** The commit took it away. */
    MOVED
  }
}
