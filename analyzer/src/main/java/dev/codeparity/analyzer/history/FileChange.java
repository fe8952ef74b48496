package dev.codeparity.analyzer.history;

import java.util.BitSet;
import java.util.List;

/**
 * One file changed between a tree and its parent tree.
 *
 * @param kind what happened
 * @param oldPath path in the parent; for an added file the new path
 * @param newPath path in the commit; for a deleted file the old path
 * @param oldType what stood there before
 * @param newType what stands there now
 * @param oldBlob content before; {@link Blob#EMPTY} where there was none
 * @param newBlob content after; {@link Blob#EMPTY} where there is none
 * @param hunks the changed lines as {@code git blame} sees them; empty if either side is binary
 * @param linesAdded lines added, as {@code git log --numstat} counts them
 * @param linesDeleted lines deleted, as {@code git log --numstat} counts them
 */
public record FileChange(
    ChangeKind kind,
    String oldPath,
    String newPath,
    FileType oldType,
    FileType newType,
    Blob oldBlob,
    Blob newBlob,
    List<Hunk> hunks,
    int linesAdded,
    int linesDeleted) {

  public FileChange {
    hunks = List.copyOf(hunks);
  }

  /** The changed lines as {@code git blame -w} sees them; compared anew at each call. */
  public List<Hunk> hunksIgnoringSpace() {
    return LineDiff.ignoringSpace(oldBlob, newBlob);
  }

  /**
   * The deleted lines that stand in the same hunk again, with other white space; compared anew at
   * each call.
   */
  public BitSet respaced() {
    return LineDiff.respaced(oldBlob, newBlob, hunks);
  }

  /** Whether either side is binary, so that no lines are known. */
  public boolean isBinary() {
    return oldBlob.isBinary() || newBlob.isBinary();
  }

  /** Whether this is the move of a submodule to another commit, or its coming or going. */
  public boolean isSubmodule() {
    return oldType == FileType.SUBMODULE || newType == FileType.SUBMODULE;
  }
}
