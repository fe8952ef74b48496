package dev.codeparity.analyzer.quality;

import static dev.codeparity.analyzer.quality.NodeTraits.compares;
import static dev.codeparity.analyzer.quality.NodeTraits.extendsOf;
import static dev.codeparity.analyzer.quality.NodeTraits.has;
import static dev.codeparity.analyzer.quality.NodeTraits.holds;
import static dev.codeparity.analyzer.quality.NodeTraits.names;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTBooleanLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTCatchParameter;
import net.sourceforge.pmd.lang.java.ast.ASTClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTCompilationUnit;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTDoStatement;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTFinallyClause;
import net.sourceforge.pmd.lang.java.ast.ASTForStatement;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLabeledStatement;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTMethodDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTUnaryExpression;
import net.sourceforge.pmd.lang.java.ast.ASTWhileStatement;
import net.sourceforge.pmd.lang.java.types.InvocationMatcher;
import net.sourceforge.pmd.lang.java.types.TypeTestUtil;

/**
 * What of a tree the rules in force that PMD has in XPath must look at. Each says a part of what
 * its query says, in its words.
 */
final class NodeGates {
  private static final InvocationMatcher BIG_DECIMAL_OF_DOUBLE =
      InvocationMatcher.parse("java.math.BigDecimal#new(double)");

  private static final Map<String, NodeGate> GATES =
      Map.ofEntries(
          entry("AvoidArrayLoops", in(ASTAssignmentExpression.class, NodeTraits::copiesElement)),
          entry("AvoidCallingFinalize", call("finalize"::equals)),
          entry(
              "AvoidDecimalLiteralsInBigDecimalConstructor",
              NodeGate.of(ASTConstructorCall.class, BIG_DECIMAL_OF_DOUBLE::matchesCall)),
          entry(
              "AvoidInstanceofChecksInCatchClause",
              NodeGate.of(
                  ASTCatchParameter.class,
                  caught ->
                      has(caught.getParent(), ASTInfixExpression.class, NodeTraits::isTypeTest))),
          entry(
              "AvoidMessageDigestField",
              NodeGate.of(
                  ASTFieldDeclaration.class, field -> names(field, Set.of("MessageDigest")))),
          entry(
              "AvoidMultipleUnaryOperators",
              NodeGate.of(
                  ASTUnaryExpression.class, unary -> holds(unary, ASTUnaryExpression.class))),
          entry(
              "AvoidThrowingNewInstanceOfSameException",
              NodeGate.of(ASTCatchClause.class, NodeTraits::throwsWhatItCaught)),
          entry("CloneMethodMustBePublic", method("clone"::equals)),
          entry(
              "ComparisonWithNaN",
              NodeGate.of(
                  ASTInfixExpression.class,
                  infix ->
                      compares(infix)
                          && infix
                              .children(ASTFieldAccess.class)
                              .any(field -> field.getName().equals("NaN")))),
          entry(
              "DoNotCallGarbageCollectionExplicitly",
              call(Set.of("gc", "runFinalization")::contains)),
          entry(
              "DoNotExtendJavaLangError",
              NodeGate.of(ASTClassDeclaration.class, type -> extendsOf(type, "java.lang.Error"))),
          entry(
              "DoNotExtendJavaLangThrowable",
              NodeGate.of(
                  ASTClassDeclaration.class, type -> extendsOf(type, "java.lang.Throwable"))),
          entry(
              "DoNotTerminateVM",
              in(
                  ASTMethodCall.class,
                  call -> Set.of("exit", "halt").contains(call.getMethodName()))),
          entry(
              "DoNotThrowExceptionInFinally",
              NodeGate.of(
                  ASTFinallyClause.class, last -> has(last, ASTThrowStatement.class, any -> true))),
          entry(
              "DontUseFloatTypeForLoopIndices",
              NodeGate.of(ASTForStatement.class, NodeTraits::countsInFloat)),
          entry(
              "EmptyFinalizer",
              NodeGate.of(
                  ASTClassDeclaration.class,
                  type ->
                      type.getDeclarations(ASTMethodDeclaration.class)
                          .any(method -> method.getName().equals("finalize")))),
          entry("FinalizeDoesNotCallSuperFinalize", method("finalize"::equals)),
          entry("FinalizeOnlyCallsSuperFinalize", method("finalize"::equals)),
          entry("FinalizeOverloaded", method("finalize"::equals)),
          entry("FinalizeShouldBeProtected", method("finalize"::equals)),
          entry(
              "InstantiationToGetClass",
              NodeGate.of(
                  ASTMethodCall.class,
                  call ->
                      call.getMethodName().equals("getClass")
                          && holds(call, ASTConstructorCall.class))),
          entry(
              "JumbledIncrementer",
              NodeGate.of(ASTForStatement.class, NodeTraits::stepsAnotherLoop)),
          entry(
              "LogicInversion",
              NodeGate.of(
                  ASTUnaryExpression.class,
                  unary -> unary.children(ASTInfixExpression.class).any(NodeTraits::compares))),
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
                          .any(NodeTraits::checksForNullTooLate))),
          entry("NonCaseLabelInSwitch", in(ASTLabeledStatement.class, any -> true)),
          entry(
              "ReturnFromFinallyBlock",
              in(ASTFinallyClause.class, last -> has(last, ASTReturnStatement.class, any -> true))),
          entry("SimpleDateFormatNeedsLocale", make("java.text.SimpleDateFormat")),
          entry(
              "SimplifyBooleanExpressions",
              NodeGate.of(
                  ASTInfixExpression.class,
                  infix -> compares(infix) && holds(infix, ASTBooleanLiteral.class))),
          entry(
              "StringBufferInstantiationWithChar",
              NodeGate.of(ASTConstructorCall.class, NodeTraits::takesCharacter)),
          entry(
              "SuspiciousEqualsMethodName",
              NodeGate.of(ASTMethodDeclaration.class, NodeTraits::isUnusualEquals)),
          entry(
              "SuspiciousHashcodeMethodName",
              method(name -> name.equalsIgnoreCase("hashCode") && !name.equals("hashCode"))),
          entry(
              "UnconditionalIfStatement",
              NodeGate.of(ASTIfStatement.class, NodeTraits::asksLittle)),
          entry("UnusedLabel", NodeGate.of(ASTLabeledStatement.class, any -> true)),
          entry("UseNotifyAllInsteadOfNotify", call("notify"::equals)),
          entry(
              "WhileLoopWithLiteralBoolean",
              new NodeGate(
                  Set.of(ASTDoStatement.class, ASTWhileStatement.class), NodeTraits::asksLiteral)));

  private NodeGates() {}

  /** The rules that have a gate. */
  static Set<String> rules() {
    return GATES.keySet();
  }

  /** That of a rule that PMD has in XPath, by its name; empty if it is to look at everything. */
  static Optional<NodeGate> of(String rule) {
    return Optional.ofNullable(GATES.get(rule));
  }

  /** For a query that begins at the root, and finds nothing in a tree without such a node. */
  private static <N extends Node> NodeGate in(Class<N> type, Predicate<N> suspects) {
    return NodeGate.of(ASTCompilationUnit.class, root -> has(root, type, suspects));
  }

  private static NodeGate call(Predicate<String> name) {
    return NodeGate.of(ASTMethodCall.class, call -> name.test(call.getMethodName()));
  }

  private static NodeGate make(String type) {
    return NodeGate.of(ASTConstructorCall.class, call -> TypeTestUtil.isA(type, call));
  }

  private static NodeGate method(Predicate<String> name) {
    return NodeGate.of(ASTMethodDeclaration.class, method -> name.test(method.getName()));
  }
}
