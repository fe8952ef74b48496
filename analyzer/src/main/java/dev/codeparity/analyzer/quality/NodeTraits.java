package dev.codeparity.analyzer.quality;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.ast.NodeStream;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAccess;
import net.sourceforge.pmd.lang.java.ast.ASTArrayType;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTBooleanLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTDoStatement;
import net.sourceforge.pmd.lang.java.ast.ASTExtendsList;
import net.sourceforge.pmd.lang.java.ast.ASTForInit;
import net.sourceforge.pmd.lang.java.ast.ASTForStatement;
import net.sourceforge.pmd.lang.java.ast.ASTForUpdate;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLocalVariableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTLoopStatement;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.ASTVariableDeclarator;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;
import net.sourceforge.pmd.lang.java.ast.TypeNode;
import net.sourceforge.pmd.lang.java.types.TypeTestUtil;

/** What can be asked of a node, far cheaper than in XPath. */
final class NodeTraits {
  private static final Set<BinaryOp> COMPARISONS =
      EnumSet.of(BinaryOp.EQ, BinaryOp.NE, BinaryOp.LT, BinaryOp.LE, BinaryOp.GT, BinaryOp.GE);

  private NodeTraits() {}

  /** Whether a node has such a child. */
  static boolean holds(Node node, Class<? extends Node> type) {
    return node.children(type).nonEmpty();
  }

  /** All such nodes anywhere below one, as XPath counts them. */
  static <N extends Node> NodeStream<N> all(Node node, Class<N> type) {
    return node.descendants(type).crossFindBoundaries();
  }

  /** Whether there is such a node anywhere below one. */
  static <N extends Node> boolean has(Node node, Class<N> type, Predicate<N> suspects) {
    return all(node, type).any(suspects);
  }

  static boolean names(Node node, Set<String> types) {
    return has(node, ASTClassType.class, type -> types.contains(type.getSimpleName()));
  }

  static boolean copiesElement(ASTAssignmentExpression assignment) {
    return !assignment.isCompound()
        && assignment.children(ASTArrayAccess.class).count() == 2
        && assignment.ancestors(ASTLoopStatement.class).nonEmpty();
  }

  static boolean throwsWhatItCaught(ASTCatchClause caught) {
    return caught
        .getBody()
        .children(ASTThrowStatement.class)
        .children(ASTConstructorCall.class)
        .children(ASTClassType.class)
        .any(type -> names(caught.getParameter(), Set.of(type.getSimpleName())));
  }

  static boolean stepsAnotherLoop(ASTForStatement loop) {
    return loop.children(ASTForUpdate.class)
        .any(
            update ->
                has(
                    update,
                    ASTVariableAccess.class,
                    stepped ->
                        loop.ancestors(ASTForStatement.class)
                            .children(ASTForInit.class)
                            .any(
                                init ->
                                    has(
                                        init,
                                        ASTVariableId.class,
                                        counter -> counter.getName().equals(stepped.getName())))));
  }

  /** Whether the method around a node gives an array, a collection or a map. */
  static boolean isOfCollection(Node node) {
    ASTMethodDeclaration method = node.ancestors(ASTMethodDeclaration.class).first();
    return method != null
        && (holds(method, ASTArrayType.class)
            || method
                .children(ASTClassType.class)
                .any(
                    type ->
                        TypeTestUtil.isA("java.util.Collection", type)
                            || TypeTestUtil.isA("java.util.Map", type)));
  }

  static boolean compares(ASTInfixExpression infix) {
    return COMPARISONS.contains(infix.getOperator());
  }

  static boolean isTypeTest(ASTInfixExpression infix) {
    return infix.getOperator() == BinaryOp.INSTANCEOF;
  }

  static boolean extendsOf(ASTClassDeclaration type, String above) {
    return type.children(ASTExtendsList.class)
        .children(ASTClassType.class)
        .any(name -> TypeTestUtil.isA(above, name));
  }

  static boolean countsInFloat(ASTForStatement loop) {
    return loop.children(ASTForInit.class)
            .any(init -> has(init, ASTVariableId.class, NodeTraits::isFloat))
        || loop.children(ASTForUpdate.class)
            .any(update -> has(update, ASTVariableAccess.class, NodeTraits::isFloat));
  }

  static boolean isFloat(TypeNode node) {
    return TypeTestUtil.isA("float", node);
  }

  /** A null check of a variable of which something was asked to the left of it. */
  static boolean checksForNullTooLate(ASTInfixExpression check) {
    return check.getIndexInParent() > 0
        && holds(check, ASTNullLiteral.class)
        && check
            .children(ASTVariableAccess.class)
            .any(
                checked ->
                    has(
                        check.getParent(),
                        ASTVariableAccess.class,
                        used -> used != checked && used.getName().equals(checked.getName())));
  }

  static boolean takesCharacter(ASTConstructorCall call) {
    return call.getArguments().toStream().any(one -> TypeTestUtil.isExactlyA("char", one));
  }

  static boolean isUnusualEquals(ASTMethodDeclaration method) {
    String name = method.getName();
    boolean usual =
        method.getArity() == 1
            && TypeTestUtil.isExactlyA(Object.class, method.getFormalParameters().get(0))
            && TypeTestUtil.isExactlyA("boolean", method.getResultTypeNode());
    return name.equals("equal") || (name.equals("equals") && !usual);
  }

  /** But for {@code while (true)}, which is no mistake. */
  static boolean asksLiteral(Node loop) {
    return loop.children(ASTBooleanLiteral.class)
            .any(literal -> loop instanceof ASTDoStatement || !literal.isTrue())
        || loop.children(ASTInfixExpression.class).children(ASTBooleanLiteral.class).nonEmpty();
  }

  static boolean asksLittle(ASTIfStatement choice) {
    return holds(choice, ASTBooleanLiteral.class)
        || choice.children(ASTVariableAccess.class).any(NodeTraits::isLiteral)
        || choice
            .children(ASTUnaryExpression.class)
            .children(ASTVariableAccess.class)
            .any(NodeTraits::isLiteral);
  }

  /** Whether a variable of the blocks around it begins as a literal. */
  static boolean isLiteral(ASTVariableAccess asked) {
    return asked
        .ancestors(ASTIfStatement.class)
        .precedingSiblings()
        .filterIs(ASTLocalVariableDeclaration.class)
        .children(ASTVariableDeclarator.class)
        .any(
            variable ->
                variable.getName().equals(asked.getName())
                    && holds(variable, ASTBooleanLiteral.class));
  }
}
