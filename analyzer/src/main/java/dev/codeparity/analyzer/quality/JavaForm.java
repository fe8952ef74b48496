package dev.codeparity.analyzer.quality;

import java.util.function.Function;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.ast.NodeStream;

/**
 * What a rule says, in Java.
 *
 * @param type the nodes that PMD shows to the rule
 * @param breaking the nodes at or below such a node that break it
 */
record JavaForm(Class<? extends Node> type, Function<Node, NodeStream<? extends Node>> breaking) {
  /** Of a rule that is broken by nodes of one type. */
  static <N extends Node> JavaForm of(Class<N> type, Predicate<N> breaks) {
    return below(type, node -> NodeStream.of(node).filter(breaks));
  }

  /** Of a rule that is broken by nodes below those of one type. */
  static <N extends Node> JavaForm below(
      Class<N> type, Function<N, NodeStream<? extends Node>> breaking) {
    return new JavaForm(type, node -> breaking.apply(type.cast(node)));
  }
}
