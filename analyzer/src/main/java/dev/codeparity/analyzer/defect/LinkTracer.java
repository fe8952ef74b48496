package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.origin.CommitDigest;
import java.util.List;

/** One way to find the commits that introduced what a fix repaired, asked during the walk. */
public interface LinkTracer {
  /**
   * Links a fix to the commits that introduced what it repaired.
   *
   * @param fix the fix; the weights of its links add up to 1
   */
  List<DefectLink> trace(FixChange fix);

  /**
   * Takes note of a commit, fix or not, in the order of the history and after {@link #trace}.
   *
   * @param commit what it changed
   */
  default void note(CommitDigest commit) {}
}
