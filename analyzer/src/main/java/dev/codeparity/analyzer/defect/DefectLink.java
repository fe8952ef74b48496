package dev.codeparity.analyzer.defect;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * A fix commit and a commit that introduced what it fixed, in one path.
 *
 * @param variant the SZZ variant of the run that found it
 * @param fix index of the fix commit in the history
 * @param inducing index of the bug-inducing commit in the history
 * @param method how the link was found
 * @param path the path in the fix commit's first parent; empty for links that name no path
 * @param linesBySource deleted lines of the path that the inducing commit owns, by the number of
 *     their source in its record, 0 for none; empty for links by message
 * @param score rank among the candidates of the fix, higher is likelier; empty where not ranked
 * @param weight share of the fix that this link carries, in (0, 1]; the weights of a fix add up to
 *     1
 */
public record DefectLink(
    SzzVariant variant,
    int fix,
    int inducing,
    LinkMethod method,
    String path,
    Map<Integer, Integer> linesBySource,
    OptionalDouble score,
    double weight) {

  public DefectLink {
    linesBySource = Map.copyOf(linesBySource);
    if (fix == inducing) {
      throw new IllegalArgumentException("commit " + fix + " cannot fix itself");
    }
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight must be in (0, 1], was " + weight);
    }
  }

  /** Deleted lines of the path that the inducing commit owns; 0 for links by message. */
  public int lines() {
    return linesBySource.values().stream().mapToInt(Integer::intValue).sum();
  }
}
