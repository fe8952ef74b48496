package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.history.Commit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/** Which commits a merge brought to its first parent. */
final class MergedCommits {
  private final List<Commit> commits;

  /**
   * @param commits the history, each at its index, parents before children
   */
  MergedCommits(List<Commit> commits) {
    this.commits = commits;
  }

  /**
   * The commits that a merge brought, themselves no merges, in order.
   *
   * @param merge index of a merge
   * @param most how many commits to look at; where there are more, the result is empty
   */
  List<Integer> of(int merge, int most) {
    List<Integer> parents = commits.get(merge).parents();
    BitSet main = new BitSet();
    BitSet queued = new BitSet();
    PriorityQueue<Integer> queue = new PriorityQueue<>(Collections.reverseOrder());
    int waiting = 0;
    for (int i = 0; i < parents.size(); i++) {
      int parent = parents.get(i);
      if (i == 0) {
        main.set(parent);
      }
      if (!queued.get(parent)) {
        queued.set(parent);
        queue.add(parent);
        waiting += i == 0 ? 0 : 1;
      }
    }
    List<Integer> brought = new ArrayList<>();
    int seen = 0;
    while (waiting > 0) {
      if (++seen > most) {
        return List.of();
      }
      int index = queue.remove();
      boolean known = main.get(index);
      if (!known) {
        waiting--;
        if (!commits.get(index).isMerge()) {
          brought.add(0, index);
        }
      }
      for (int parent : commits.get(index).parents()) {
        boolean wasQueued = queued.get(parent);
        boolean wasMain = main.get(parent);
        if (known && !wasMain) {
          main.set(parent);
          waiting -= wasQueued ? 1 : 0;
        }
        if (!wasQueued) {
          queued.set(parent);
          queue.add(parent);
          waiting += known ? 0 : 1;
        }
      }
    }
    return brought;
  }
}
