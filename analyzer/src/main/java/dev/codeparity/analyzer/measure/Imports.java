package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.origin.ChangeSummary;

/**
 * Tells imports: commits that bring in code which was not written in them. A root commit; a vendor
 * drop, which adds many code lines, nine tenths of them in new files, and at least a tenth of the
 * tree's; a mass move, whose added lines are to nine tenths equal to lines that it deletes
 * elsewhere.
 */
final class Imports {
  private static final int MIN_CODE_LINES = 1000;
  private static final double MOST = 0.9;
  private static final double SHARE_OF_TREE = 0.1;

  private Imports() {}

  /**
   * Whether a commit is an import.
   *
   * @param treeCodeLines code lines of the commit's whole tree
   */
  static boolean isImport(Commit commit, ChangeSummary changes, int treeCodeLines) {
    if (commit.parents().isEmpty()) {
      return true;
    }
    int added = changes.codeLinesAdded();
    if (added < MIN_CODE_LINES) {
      return false;
    }
    boolean vendorDrop =
        changes.codeLinesInNewFiles() >= MOST * added && added >= SHARE_OF_TREE * treeCodeLines;
    return vendorDrop || changes.codeLinesCarried() >= MOST * added;
  }
}
