package dev.codeparity.analyzer.quality;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;
import java.util.Optional;

/**
 * Cognitive complexity: how hard a method is to understand. Each break in the flow of reading
 * counts, and the more the deeper it is nested; a sequence of the same logical operators counts
 * once. Methods of classes within the method are not its own.
 *
 * @see <a href="https://doi.org/10.1145/3194164.3194186">Campbell, Cognitive Complexity (2018)</a>
 */
final class Cognitive {
  private final String name;
  private final int parameters;
  private int total;
  private int deepest;

  private Cognitive(CallableDeclaration<?> method) {
    this.name = method.getNameAsString();
    this.parameters = method.getParameters().size();
  }

  /** That of some children of a method. */
  static Cognitive of(CallableDeclaration<?> method, List<Node> nodes) {
    Cognitive cognitive = new Cognitive(method);
    for (Node node : nodes) {
      cognitive.visit(node, 0);
    }
    return cognitive;
  }

  int total() {
    return total;
  }

  /** How many branches, loops and lambdas lie in one another, at the deepest place. */
  int nesting() {
    return deepest;
  }

  private void visit(Node node, int nesting) {
    if (node instanceof IfStmt branch) {
      visitIf(branch, nesting, false);
    } else if (node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof CatchClause
        || node instanceof ConditionalExpr
        || node instanceof SwitchStmt
        || node instanceof SwitchExpr) {
      nested(node, nesting);
    } else if (node instanceof LambdaExpr) {
      children(node, nesting + 1);
    } else if (!(node instanceof BodyDeclaration)) {
      count(node);
      children(node, nesting);
    }
  }

  private void nested(Node node, int nesting) {
    total += 1 + nesting;
    deepest = Math.max(deepest, nesting + 1);
    children(node, nesting + 1);
  }

  private void children(Node node, int nesting) {
    for (Node child : node.getChildNodes()) {
      visit(child, nesting);
    }
  }

  /** An {@code else if} is no deeper than the {@code if} that it belongs to. */
  private void visitIf(IfStmt branch, int nesting, boolean chained) {
    total += chained ? 1 : 1 + nesting;
    deepest = Math.max(deepest, nesting + 1);
    visit(branch.getCondition(), nesting);
    visit(branch.getThenStmt(), nesting + 1);
    Optional<Statement> other = branch.getElseStmt();
    if (other.isEmpty()) {
      return;
    }
    if (other.get() instanceof IfStmt next) {
      visitIf(next, nesting, true);
    } else {
      total++;
      visit(other.get(), nesting + 1);
    }
  }

  private void count(Node node) {
    if (node instanceof BinaryExpr operation && Cyclomatic.isLogical(operation)) {
      total += continues(operation) ? 0 : 1;
    } else if (node instanceof BreakStmt jump && jump.getLabel().isPresent()) {
      total++;
    } else if (node instanceof ContinueStmt jump && jump.getLabel().isPresent()) {
      total++;
    } else if (node instanceof MethodCallExpr call && isRecursive(call)) {
      total++;
    }
  }

  /** Whether an operation is one more of a sequence of the same operators, already counted. */
  private static boolean continues(BinaryExpr operation) {
    Optional<Node> parent = operation.getParentNode();
    while (parent.isPresent() && parent.get() instanceof EnclosedExpr) {
      parent = parent.get().getParentNode();
    }
    return parent.isPresent()
        && parent.get() instanceof BinaryExpr around
        && around.getOperator() == operation.getOperator();
  }

  private boolean isRecursive(MethodCallExpr call) {
    return call.getNameAsString().equals(name)
        && call.getArguments().size() == parameters
        && call.getScope().filter(scope -> !isThis(scope)).isEmpty();
  }

  private static boolean isThis(Expression scope) {
    return scope.isThisExpr();
  }
}
