package dev.codeparity.analyzer.quality;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.WhileStmt;

/**
 * Cyclomatic complexity, as PMD counts it: 1, and 1 for each {@code if}, loop, {@code catch},
 * {@code throw}, {@code ?:}, case label other than the default, and {@code &&} or {@code ||} in a
 * condition. Bodies of lambdas and of classes within the method are not its own.
 *
 * @see <a href="https://doi.org/10.1109/TSE.1976.233837">McCabe, A Complexity Measure (1976)</a>
 */
final class Cyclomatic {
  private Cyclomatic() {}

  /** What a child of a method adds to the 1 of every method. */
  static int decisions(Node node) {
    return own(node) + within(node);
  }

  private static int within(Node node) {
    int count = 0;
    for (Node child : node.getChildNodes()) {
      if (!isOfItsOwn(child, node)) {
        count += decisions(child);
      }
    }
    return count;
  }

  private static boolean isOfItsOwn(Node child, Node parent) {
    return child instanceof LambdaExpr
        || child instanceof LocalClassDeclarationStmt
        || child instanceof LocalRecordDeclarationStmt
        || (parent instanceof ObjectCreationExpr creation
            && creation.getAnonymousClassBody().filter(body -> body.contains(child)).isPresent());
  }

  private static int own(Node node) {
    if (node instanceof IfStmt branch) {
      return 1 + operators(branch.getCondition());
    }
    if (node instanceof ConditionalExpr choice) {
      return 1 + operators(choice.getCondition());
    }
    if (node instanceof WhileStmt loop) {
      return 1 + operators(loop.getCondition());
    }
    if (node instanceof DoStmt loop) {
      return 1 + operators(loop.getCondition());
    }
    if (node instanceof ForStmt loop) {
      return 1 + loop.getCompare().map(Cyclomatic::operators).orElse(0);
    }
    if (node instanceof ForEachStmt || node instanceof CatchClause || node instanceof ThrowStmt) {
      return 1;
    }
    return node instanceof SwitchStmt || node instanceof SwitchExpr ? cases((SwitchNode) node) : 0;
  }

  private static int cases(SwitchNode node) {
    int cases = operators(node.getSelector());
    for (SwitchEntry entry : node.getEntries()) {
      cases += entry.isDefault() ? 0 : entry.getLabels().size();
    }
    return cases;
  }

  private static int operators(Expression condition) {
    int count = isLogical(condition) ? 1 : 0;
    for (Node child : condition.getChildNodes()) {
      if (child instanceof Expression part && !(child instanceof LambdaExpr)) {
        count += operators(part);
      }
    }
    return count;
  }

  static boolean isLogical(Node node) {
    return node instanceof BinaryExpr operation
        && (operation.getOperator() == BinaryExpr.Operator.AND
            || operation.getOperator() == BinaryExpr.Operator.OR);
  }
}
