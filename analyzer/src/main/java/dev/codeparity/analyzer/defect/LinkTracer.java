package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.origin.CommitDigest;
import java.util.List;
import java.util.function.Supplier;

/** One way to find the commits that introduced what a fix repaired, asked during the walk. */
public interface LinkTracer {
  /**
   * Links a fix to the commits that introduced what it repaired. What needs the ledger as the fix
   * found it is read at once; the rest may be worked out while the walk goes on.
   *
   * @param fix the fix
   * @return gives its links; the weights of those of a variant add up to 1
   */
  Supplier<List<DefectLink>> trace(FixChange fix);

  /**
   * Takes note of a commit, fix or not, in the order of the history and after {@link #trace}.
   *
   * @param commit what it changed
   * @param read what was read from the contents that it changed
   */
  default void note(CommitDigest commit, ReadChange read) {}
}
