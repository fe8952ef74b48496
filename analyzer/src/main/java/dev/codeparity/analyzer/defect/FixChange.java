package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.DeletedLines;
import dev.codeparity.analyzer.origin.LineLedger;
import java.util.List;

/**
 * A fix commit that the walk has reached.
 *
 * @param digest what it changed
 * @param read what was read from the contents that it changed
 * @param deleted the lines that it deletes, by file, with the commits that they come from
 * @param before the line ledger as the fix found it: all commits before it are applied, it is not
 */
public record FixChange(
    CommitDigest digest, ReadChange read, List<DeletedLines> deleted, LineLedger before) {
  public FixChange {
    deleted = List.copyOf(deleted);
  }

  /** Index of the fix in the history. */
  public int index() {
    return digest.commit().index();
  }
}
