package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.history.Commit;
import java.util.BitSet;
import java.util.List;

/** Which commits are ancestors of which. */
final class Ancestry {
  private final List<Commit> commits;

  /**
   * @param commits the history, each at its index, parents before children
   */
  Ancestry(List<Commit> commits) {
    this.commits = commits;
  }

  /** Whether a commit is among the ancestors of another one; none is its own ancestor. */
  boolean isAncestor(int ancestor, int descendant) {
    if (ancestor >= descendant) {
      return false;
    }
    BitSet reached = new BitSet(descendant - ancestor);
    reached.set(descendant - ancestor);
    for (int above = descendant - ancestor; above > 0; above = reached.previousSetBit(above - 1)) {
      for (int parent : commits.get(ancestor + above).parents()) {
        if (parent >= ancestor) {
          reached.set(parent - ancestor);
        }
      }
    }
    return reached.get(0);
  }
}
