package dev.codeparity.analyzer.quality;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a part of a method, its head or its body, says of the method. It follows from the text of
 * the method up to the end of the part, wherever that stands.
 *
 * @param decisions what it adds to the cyclomatic complexity
 * @param cognitive what it adds to the cognitive complexity
 * @param nesting how deep branches and loops lie in one another
 * @param assertions calls whose names say that they assert or verify
 * @param code of its tokens
 * @param inner the methods of classes in it: of their names what follows that of the method, their
 *     lines counted from its first one as 0
 */
record MethodPart(
    int decisions,
    int cognitive,
    int nesting,
    int assertions,
    CodeHash code,
    List<MethodFacts> inner) {
  private static final Pattern ASSERTION =
      Pattern.compile("(assert|verify|expect|fail|should)([A-Z].*)?");

  MethodPart {
    inner = List.copyOf(inner);
  }

  /**
   * Reads a part of a method.
   *
   * @param nodes the children of the method that the part consists of
   * @param inner the methods of classes in it
   */
  static MethodPart of(
      CallableDeclaration<?> method, List<Node> nodes, TokenRange tokens, List<MethodFacts> inner) {
    Cognitive cognitive = Cognitive.of(method, nodes);
    int decisions = 0;
    int assertions = 0;
    for (Node node : nodes) {
      decisions += Cyclomatic.decisions(node);
      assertions += assertions(node);
    }
    return new MethodPart(
        decisions, cognitive.total(), cognitive.nesting(), assertions, CodeHash.of(tokens), inner);
  }

  /** What this and the next part say. */
  MethodPart and(MethodPart next) {
    List<MethodFacts> both = new ArrayList<>(inner);
    both.addAll(next.inner);
    return new MethodPart(
        decisions + next.decisions,
        cognitive + next.cognitive,
        Math.max(nesting, next.nesting),
        assertions + next.assertions,
        code.and(next.code),
        both);
  }

  private static int assertions(Node node) {
    boolean asserts =
        node instanceof MethodCallExpr call && ASSERTION.matcher(call.getNameAsString()).matches();
    int count = asserts ? 1 : 0;
    for (Node child : node.getChildNodes()) {
      count += assertions(child);
    }
    return count;
  }
}
