package dev.codeparity.analyzer.defect.ranking;

import java.util.List;

/**
 * The likeliest candidates of a fix.
 *
 * @param fix index of the fix in the history
 * @param candidates how many there were
 * @param answered whether the first is likely enough to be linked
 * @param first the likeliest, at most three, the likeliest first
 */
public record RankedFix(int fix, int candidates, boolean answered, List<RankedCandidate> first) {
  public RankedFix {
    first = List.copyOf(first);
  }
}
