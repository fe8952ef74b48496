package dev.codeparity.analyzer.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Through which merges each commit came to the main line: that into the branch on which it was
 * made, that of this branch into the next, and so on. What the main line is to the whole history,
 * the first parents of a merged branch are to what that merge brought.
 */
final class BranchMerges {
  /** Nested deeper, commits are told with the merges outside of these levels only. */
  private static final int MOST_LEVELS = 20;

  private static final int NONE = -1;

  private final int[] broughtBy;
  private final int[] brought;
  private final boolean[] joins;

  private BranchMerges(List<Commit> history, int[] broughtBy) {
    this.broughtBy = broughtBy;
    brought = new int[broughtBy.length];
    joins = new boolean[broughtBy.length];
    for (int commit = 0; commit < broughtBy.length; commit++) {
      boolean root = history.get(commit).parents().isEmpty();
      for (int merge = broughtBy[commit]; merge != NONE; merge = broughtBy[merge]) {
        brought[merge]++;
        joins[merge] |= root;
      }
    }
  }

  static BranchMerges of(List<Commit> history, MainLine mainLine) {
    return new BranchMerges(history, new Search(history, mainLine).broughtBy());
  }

  /** The merges that brought a commit, the innermost first. */
  List<Integer> of(int commit) {
    List<Integer> merges = new ArrayList<>();
    for (int merge = broughtBy[commit]; merge != NONE; merge = broughtBy[merge]) {
      merges.add(merge);
    }
    return merges;
  }

  /** How many commits a merge brought, merges among them included. */
  int brought(int merge) {
    return brought[merge];
  }

  /** Whether a merge brought a commit that has no parent. */
  boolean joins(int merge) {
    return joins[merge];
  }

  /** Goes from the merges of the main line to those that they brought, level by level. */
  private static final class Search {
    private final List<Commit> history;
    private final int[] owner;
    private final int[] broughtBy;
    private final Deque<Integer> open = new ArrayDeque<>();

    Search(List<Commit> history, MainLine mainLine) {
      this.history = history;
      owner = new int[history.size()];
      broughtBy = new int[history.size()];
      Arrays.fill(broughtBy, NONE);
      for (int commit = 0; commit < owner.length; commit++) {
        int arrival = mainLine.arrival(commit);
        owner[commit] = arrival == commit ? NONE : arrival;
        broughtBy[commit] = owner[commit];
      }
      open.addAll(mainLine.commits());
    }

    int[] broughtBy() {
      for (int level = 1; level < MOST_LEVELS && !open.isEmpty(); level++) {
        for (int merges = open.size(); merges > 0; merges--) {
          followBranches(open.remove());
        }
      }
      return broughtBy;
    }

    /** Parts what a merge brought itself from what the merges of its branches brought. */
    private void followBranches(int merge) {
      for (int parent : history.get(merge).parents()) {
        for (int onBranch : branch(parent, merge)) {
          if (handOver(merge, onBranch)) {
            open.add(onBranch);
          }
        }
      }
    }

    /** The first parents of a branch as far as the merge brought them, the oldest first. */
    private List<Integer> branch(int tip, int merge) {
      List<Integer> branch = new ArrayList<>();
      int at = tip;
      while (at != NONE && owner[at] == merge) {
        owner[at] = NONE;
        branch.add(at);
        at = history.get(at).parents().stream().findFirst().orElse(NONE);
      }
      Collections.reverse(branch);
      return branch;
    }

    private boolean handOver(int merge, int onBranch) {
      boolean any = false;
      Deque<Integer> reached = new ArrayDeque<>(history.get(onBranch).parents());
      while (!reached.isEmpty()) {
        int at = reached.pop();
        if (owner[at] == merge) {
          owner[at] = onBranch;
          broughtBy[at] = onBranch;
          any = true;
          history.get(at).parents().forEach(reached::push);
        }
      }
      return any;
    }
  }
}
