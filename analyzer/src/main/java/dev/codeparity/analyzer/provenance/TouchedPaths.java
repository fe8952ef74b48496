package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import java.util.List;
import java.util.Set;

/**
 * What of a commit decides which records are about it.
 *
 * @param commit the commit
 * @param paths the paths at which it changed something
 * @param brought the traces of commits outside of the history that it brought into the tree
 */
public record TouchedPaths(Commit commit, Set<String> paths, List<KeptTrace> brought) {
  public TouchedPaths {
    paths = Set.copyOf(paths);
    brought = List.copyOf(brought);
  }

  /** Those of a commit that changes no file of traces. */
  public static TouchedPaths of(Commit commit, Set<String> paths) {
    return new TouchedPaths(commit, paths, List.of());
  }

  /** Whether it changes a file in which traces are kept. */
  public boolean holdTraces() {
    return paths.stream().anyMatch(AgentTraces::isTraceFile);
  }
}
