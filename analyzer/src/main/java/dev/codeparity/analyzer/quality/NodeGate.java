package dev.codeparity.analyzer.quality;

import java.util.Set;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * What of a tree a rule must look at.
 *
 * @param types the nodes that PMD shows to the rule
 * @param suspects those of them that may break it, or hold what does: all others do not
 */
record NodeGate(Set<Class<? extends Node>> types, Predicate<Node> suspects) {
  NodeGate {
    types = Set.copyOf(types);
  }

  /** A gate for nodes of one type. */
  static <N extends Node> NodeGate of(Class<N> type, Predicate<N> suspects) {
    return new NodeGate(Set.of(type), node -> suspects.test(type.cast(node)));
  }

  boolean isOpenTo(Node node) {
    return suspects.test(node);
  }
}
