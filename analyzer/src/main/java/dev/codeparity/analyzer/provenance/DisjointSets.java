package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.List;

/** Union-find, by which things that have something in common become one. */
final class DisjointSets {
  private final List<Integer> parents = new ArrayList<>();

  /** Adds a set of one element and returns the element. */
  int add() {
    parents.add(parents.size());
    return parents.size() - 1;
  }

  /** The first element of the set that an element is in: the same for all of its elements. */
  int find(int element) {
    int root = element;
    while (parents.get(root) != root) {
      root = parents.get(root);
    }
    int at = element;
    while (at != root) {
      at = parents.set(at, root);
    }
    return root;
  }

  void join(int one, int other) {
    int first = find(one);
    int second = find(other);
    parents.set(Math.max(first, second), Math.min(first, second));
  }
}
