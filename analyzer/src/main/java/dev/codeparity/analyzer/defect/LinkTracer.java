package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.origin.CommitDigest;
import java.util.List;

/** One way to find the commits that introduced what a fix repaired, asked during the walk. */
public interface LinkTracer {
  /**
   * Links a fix to the commits that introduced what it repaired.
   *
   * @param fix the fix
   * @return its links; the weights of those of a variant add up to 1
   */
  List<DefectLink> trace(FixChange fix);

  /**
   * Takes note of a commit, fix or not, in the order of the history and after {@link #trace}.
   *
   * @param commit what it changed
   * @param read what was read from the contents that it changed
   */
  default void note(CommitDigest commit, ReadChange read) {}
}
