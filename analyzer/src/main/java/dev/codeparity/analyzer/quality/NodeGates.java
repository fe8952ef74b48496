package dev.codeparity.analyzer.quality;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.java.ast.ASTArrayAccess;
import net.sourceforge.pmd.lang.java.ast.ASTArrayType;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTBooleanLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTCatchParameter;
import net.sourceforge.pmd.lang.java.ast.ASTClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTConditionalExpression;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTDoStatement;
import net.sourceforge.pmd.lang.java.ast.ASTExtendsList;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFinallyClause;
import net.sourceforge.pmd.lang.java.ast.ASTForInit;
import net.sourceforge.pmd.lang.java.ast.ASTForStatement;
import net.sourceforge.pmd.lang.java.ast.ASTForUpdate;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLabeledStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLocalVariableDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTLoopStatement;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.ASTVariableAccess;
import net.sourceforge.pmd.lang.java.ast.ASTVariableDeclarator;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.ASTWhileStatement;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.TypeNode;
import net.sourceforge.pmd.lang.java.types.TypeTestUtil;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.xpath.XPathRule;

/**
 * What of a tree the rules that PMD has in XPath must look at, for those whose words are in many
 * files. Each says a part of what its query says, in its words.
 */
final class NodeGates {
  private static final int MOST_FIELDS = 15;
  private static final Set<String> TOO_GENERAL =
      Set.of("Throwable", "Exception", "RuntimeException", "NullPointerException", "Error");
  private static final Set<BinaryOp> COMPARISONS =
      EnumSet.of(BinaryOp.EQ, BinaryOp.NE, BinaryOp.LT, BinaryOp.LE, BinaryOp.GT, BinaryOp.GE);

  private static final Map<String, NodeGate> GATES =
      Map.ofEntries(
          entry("AvoidArrayLoops", in(ASTAssignmentExpression.class, NodeGates::copiesElement)),
          entry(
              "AvoidCatchingGenericException",
              NodeGate.of(ASTCatchParameter.class, caught -> names(caught, TOO_GENERAL))),
          entry(
              "AvoidInstanceofChecksInCatchClause",
              NodeGate.of(
                  ASTCatchParameter.class,
                  caught ->
                      has(caught.getParent(), ASTInfixExpression.class, NodeGates::isTypeTest))),
          entry(
              "AvoidMultipleUnaryOperators",
              NodeGate.of(
                  ASTUnaryExpression.class, unary -> holds(unary, ASTUnaryExpression.class))),
          entry("AvoidPrintStackTrace", call(name -> name.equals("printStackTrace"))),
          entry(
              "AvoidThrowingNewInstanceOfSameException",
              NodeGate.of(ASTCatchClause.class, NodeGates::throwsWhatItCaught)),
          entry(
              "AvoidThrowingRawExceptionTypes",
              NodeGate.of(
                  ASTThrowStatement.class,
                  thrown ->
                      names(
                          thrown, Set.of("Throwable", "Exception", "Error", "RuntimeException")))),
          entry("CloneMethodMustBePublic", method(name -> name.equals("clone"))),
          entry("CollapsibleIfStatements", NodeGate.of(ASTIfStatement.class, NodeGates::holdsIf)),
          entry(
              "DoNotExtendJavaLangError",
              NodeGate.of(ASTClassDeclaration.class, type -> extendsOf(type, "java.lang.Error"))),
          entry(
              "DoNotExtendJavaLangThrowable",
              NodeGate.of(
                  ASTClassDeclaration.class, type -> extendsOf(type, "java.lang.Throwable"))),
          entry(
              "DoNotThrowExceptionInFinally",
              NodeGate.of(
                  ASTFinallyClause.class, last -> has(last, ASTThrowStatement.class, any -> true))),
          entry(
              "DontUseFloatTypeForLoopIndices",
              NodeGate.of(ASTForStatement.class, NodeGates::countsInFloat)),
          entry(
              "EmptyCatchBlock",
              NodeGate.of(ASTCatchClause.class, caught -> caught.getBody().getNumChildren() == 0)),
          entry("EqualsNull", NodeGate.of(ASTMethodCall.class, NodeGates::comparesWithNull)),
          entry("InstantiationToGetClass", call(name -> name.equals("getClass"))),
          entry(
              "JumbledIncrementer",
              NodeGate.of(ASTForStatement.class, NodeGates::stepsAnotherLoop)),
          entry(
              "LogicInversion",
              NodeGate.of(
                  ASTUnaryExpression.class,
                  unary -> unary.children(ASTInfixExpression.class).any(NodeGates::compares))),
          entry(
              "MethodWithSameNameAsEnclosingClass",
              NodeGate.of(
                  ASTMethodDeclaration.class,
                  method ->
                      method
                          .ancestors(ASTClassDeclaration.class)
                          .any(type -> type.getSimpleName().equals(method.getName())))),
          entry(
              "MisplacedNullCheck",
              NodeGate.of(
                  ASTInfixExpression.class,
                  both ->
                      both.children(ASTInfixExpression.class)
                          .any(NodeGates::checksForNullTooLate))),
          entry(
              "MutableStaticState",
              NodeGate.of(
                  ASTFieldDeclaration.class,
                  field ->
                      field.hasModifiers(JModifier.STATIC)
                          && !field.hasModifiers(JModifier.FINAL)
                          && !field.hasModifiers(JModifier.PRIVATE))),
          entry("NonCaseLabelInSwitch", in(ASTLabeledStatement.class, any -> true)),
          entry(
              "ReturnEmptyCollectionRatherThanNull",
              NodeGate.of(ASTReturnStatement.class, NodeGates::givesNoCollection)),
          entry(
              "ReturnFromFinallyBlock",
              in(ASTFinallyClause.class, last -> has(last, ASTReturnStatement.class, any -> true))),
          entry(
              "SimplifiedTernary",
              NodeGate.of(
                  ASTConditionalExpression.class,
                  choice -> holds(choice, ASTBooleanLiteral.class))),
          entry(
              "SimplifyBooleanExpressions",
              NodeGate.of(
                  ASTInfixExpression.class,
                  infix -> compares(infix) && holds(infix, ASTBooleanLiteral.class))),
          entry(
              "StringBufferInstantiationWithChar",
              NodeGate.of(ASTConstructorCall.class, NodeGates::takesCharacter)),
          entry(
              "SuspiciousEqualsMethodName",
              NodeGate.of(ASTMethodDeclaration.class, NodeGates::isUnusualEquals)),
          entry(
              "SuspiciousHashcodeMethodName",
              method(name -> name.equalsIgnoreCase("hashCode") && !name.equals("hashCode"))),
          entry(
              "SystemPrintln",
              NodeGate.of(
                  ASTMethodCall.class,
                  call ->
                      call.getMethodName().startsWith("print")
                          && holds(call, ASTFieldAccess.class))),
          entry(
              "TooManyFields",
              NodeGate.of(
                  ASTClassDeclaration.class,
                  type -> type.getDeclarations(ASTFieldDeclaration.class).count() > MOST_FIELDS)),
          entry(
              "UnconditionalIfStatement", NodeGate.of(ASTIfStatement.class, NodeGates::asksLittle)),
          entry("UnusedLabel", NodeGate.of(ASTLabeledStatement.class, any -> true)),
          entry(
              "WhileLoopWithLiteralBoolean",
              new NodeGate(
                  Set.of(ASTDoStatement.class, ASTWhileStatement.class), NodeGates::asksLiteral)));

  private NodeGates() {}

  /** The rules that have a gate. */
  static Set<String> rules() {
    return GATES.keySet();
  }

  /** The gate for a rule as PMD has it; empty if it is to look at everything. */
  static Optional<NodeGate> of(Rule rule) {
    return rule instanceof XPathRule
        ? Optional.ofNullable(GATES.get(rule.getName()))
        : Optional.empty();
  }

  /** For a query that begins at the root, and finds nothing in a tree without such a node. */
  private static <N extends Node> NodeGate in(Class<N> type, Predicate<N> suspects) {
    return NodeGate.of(ASTCompilationUnit.class, root -> has(root, type, suspects));
  }

  private static NodeGate call(Predicate<String> name) {
    return NodeGate.of(ASTMethodCall.class, call -> name.test(call.getMethodName()));
  }

  private static NodeGate method(Predicate<String> name) {
    return NodeGate.of(ASTMethodDeclaration.class, method -> name.test(method.getName()));
  }

  /** Whether a node has such a child. */
  private static boolean holds(Node node, Class<? extends Node> type) {
    return node.children(type).nonEmpty();
  }

  /** Whether there is such a node anywhere below one. */
  private static <N extends Node> boolean has(Node node, Class<N> type, Predicate<N> suspects) {
    return node.descendants(type).crossFindBoundaries().any(suspects);
  }

  private static boolean names(Node node, Set<String> types) {
    return has(node, ASTClassType.class, type -> types.contains(type.getSimpleName()));
  }

  private static boolean copiesElement(ASTAssignmentExpression assignment) {
    return !assignment.isCompound()
        && assignment.children(ASTArrayAccess.class).count() == 2
        && assignment.ancestors(ASTLoopStatement.class).nonEmpty();
  }

  private static boolean throwsWhatItCaught(ASTCatchClause caught) {
    return caught
        .getBody()
        .children(ASTThrowStatement.class)
        .children(ASTConstructorCall.class)
        .children(ASTClassType.class)
        .any(type -> names(caught.getParameter(), Set.of(type.getSimpleName())));
  }

  private static boolean stepsAnotherLoop(ASTForStatement loop) {
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

  private static boolean givesNoCollection(ASTReturnStatement back) {
    ASTMethodDeclaration method = back.ancestors(ASTMethodDeclaration.class).first();
    return method != null
        && holds(back, ASTNullLiteral.class)
        && (holds(method, ASTArrayType.class)
            || method
                .children(ASTClassType.class)
                .any(
                    type ->
                        TypeTestUtil.isA(Collection.class, type)
                            || TypeTestUtil.isA(Map.class, type)));
  }

  private static boolean compares(ASTInfixExpression infix) {
    return COMPARISONS.contains(infix.getOperator());
  }

  private static boolean isTypeTest(ASTInfixExpression infix) {
    return infix.getOperator() == BinaryOp.INSTANCEOF;
  }

  private static boolean holdsIf(ASTIfStatement outer) {
    return holds(outer, ASTIfStatement.class)
        || outer
            .children(ASTBlock.class)
            .any(block -> block.getNumChildren() == 1 && holds(block, ASTIfStatement.class));
  }

  private static boolean extendsOf(ASTClassDeclaration type, String above) {
    return type.children(ASTExtendsList.class)
        .children(ASTClassType.class)
        .any(name -> TypeTestUtil.isA(above, name));
  }

  private static boolean countsInFloat(ASTForStatement loop) {
    return loop.children(ASTForInit.class)
            .any(init -> has(init, ASTVariableId.class, NodeGates::isFloat))
        || loop.children(ASTForUpdate.class)
            .any(update -> has(update, ASTVariableAccess.class, NodeGates::isFloat));
  }

  private static boolean isFloat(TypeNode node) {
    return TypeTestUtil.isA("float", node);
  }

  private static boolean comparesWithNull(ASTMethodCall call) {
    return call.getMethodName().equals("equals")
        && holds(call.getArguments(), ASTNullLiteral.class);
  }

  /** A null check of a variable of which something was asked to the left of it. */
  private static boolean checksForNullTooLate(ASTInfixExpression check) {
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

  private static boolean takesCharacter(ASTConstructorCall call) {
    return call.getArguments().toStream().any(one -> TypeTestUtil.isExactlyA("char", one));
  }

  private static boolean isUnusualEquals(ASTMethodDeclaration method) {
    String name = method.getName();
    boolean usual =
        method.getArity() == 1
            && TypeTestUtil.isExactlyA(Object.class, method.getFormalParameters().get(0))
            && TypeTestUtil.isExactlyA("boolean", method.getResultTypeNode());
    return name.equals("equal") || (name.equals("equals") && !usual);
  }

  /** But for {@code while (true)}, which is no mistake. */
  private static boolean asksLiteral(Node loop) {
    return loop.children(ASTBooleanLiteral.class)
            .any(literal -> loop instanceof ASTDoStatement || !literal.isTrue())
        || loop.children(ASTInfixExpression.class).children(ASTBooleanLiteral.class).nonEmpty();
  }

  private static boolean asksLittle(ASTIfStatement choice) {
    return holds(choice, ASTBooleanLiteral.class)
        || choice.children(ASTVariableAccess.class).any(NodeGates::isLiteral)
        || choice
            .children(ASTUnaryExpression.class)
            .children(ASTVariableAccess.class)
            .any(NodeGates::isLiteral);
  }

  /** Whether a variable of the blocks around it begins as a literal. */
  private static boolean isLiteral(ASTVariableAccess asked) {
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
