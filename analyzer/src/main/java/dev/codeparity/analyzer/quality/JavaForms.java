package dev.codeparity.analyzer.quality;

import static dev.codeparity.analyzer.quality.NodeTraits.all;
import static dev.codeparity.analyzer.quality.NodeTraits.holds;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.ast.NodeStream;
import net.sourceforge.pmd.lang.java.ast.ASTBlock;
import net.sourceforge.pmd.lang.java.ast.ASTBooleanLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTCatchClause;
import net.sourceforge.pmd.lang.java.ast.ASTCatchParameter;
import net.sourceforge.pmd.lang.java.ast.ASTClassDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTClassType;
import net.sourceforge.pmd.lang.java.ast.ASTConditionalExpression;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTFieldAccess;
import net.sourceforge.pmd.lang.java.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.java.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.java.ast.ASTLambdaExpression;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.java.ast.ASTThrowStatement;
import net.sourceforge.pmd.lang.java.ast.ASTTypeExpression;
import net.sourceforge.pmd.lang.java.ast.JModifier;
import net.sourceforge.pmd.lang.java.ast.TypeNode;
import net.sourceforge.pmd.lang.java.types.InvocationMatcher;
import net.sourceforge.pmd.lang.java.types.TypeTestUtil;

/**
 * The rules in XPath that are broken most often, said in Java: in most sets of changed files there
 * is some node that breaks one of them, and Saxon need not be started for that. Each says the same
 * as its query, with what PMD sets for it.
 */
final class JavaForms {
  private static final List<String> RAW =
      List.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.Error",
          "java.lang.RuntimeException");
  private static final List<String> TOO_GENERAL =
      List.of(
          "java.lang.NullPointerException",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Throwable",
          "java.lang.Error");
  private static final Set<String> MEANT_TO_BE_EMPTY = Set.of("ignored", "expected");
  private static final int MOST_FIELDS = 15;
  private static final InvocationMatcher PRINT_STACK_TRACE =
      InvocationMatcher.parse("java.lang.Throwable#printStackTrace()");

  private static final Map<String, JavaForm> FORMS =
      Map.ofEntries(
          entry(
              "AvoidCatchingGenericException",
              JavaForm.below(
                  ASTCatchParameter.class,
                  caught ->
                      all(caught, ASTClassType.class).filter(type -> isOne(TOO_GENERAL, type)))),
          entry(
              "AvoidPrintStackTrace",
              JavaForm.of(ASTMethodCall.class, PRINT_STACK_TRACE::matchesCall)),
          entry(
              "AvoidThrowingRawExceptionTypes",
              JavaForm.below(
                  ASTThrowStatement.class,
                  thrown ->
                      all(thrown, ASTConstructorCall.class)
                          .children(ASTClassType.class)
                          .filter(type -> isOne(RAW, type)))),
          entry(
              "CollapsibleIfStatements", JavaForm.below(ASTIfStatement.class, JavaForms::lonelyIf)),
          entry("EmptyCatchBlock", JavaForm.of(ASTCatchClause.class, JavaForms::doesNothing)),
          entry("EqualsNull", JavaForm.of(ASTMethodCall.class, JavaForms::comparesWithNull)),
          entry(
              "MutableStaticState", JavaForm.of(ASTFieldDeclaration.class, JavaForms::isOpenState)),
          entry(
              "ReturnEmptyCollectionRatherThanNull",
              JavaForm.below(ASTReturnStatement.class, JavaForms::noCollection)),
          entry(
              "SimplifiedTernary",
              JavaForm.of(
                  ASTConditionalExpression.class,
                  choice ->
                      holds(choice, ASTBooleanLiteral.class)
                          && !holds(choice, ASTNullLiteral.class))),
          entry("SystemPrintln", JavaForm.below(ASTMethodCall.class, JavaForms::system)),
          entry("TooManyFields", JavaForm.of(ASTClassDeclaration.class, JavaForms::hasManyFields)));

  private JavaForms() {}

  /** The rules that have one. */
  static Set<String> rules() {
    return FORMS.keySet();
  }

  /** That of a rule that PMD has in XPath, by its name; empty if there is none. */
  static Optional<JavaForm> of(String rule) {
    return Optional.ofNullable(FORMS.get(rule));
  }

  private static boolean isOne(List<String> types, TypeNode node) {
    return types.stream().anyMatch(type -> TypeTestUtil.isExactlyA(type, node));
  }

  /** An {@code if} that is all that another one does, both without {@code else}. */
  private static NodeStream<? extends Node> lonelyIf(ASTIfStatement outer) {
    return NodeStream.union(
            outer.children(),
            outer.children(ASTBlock.class).filter(block -> block.getNumChildren() == 1).children())
        .filterIs(ASTIfStatement.class)
        .filter(inner -> !outer.hasElse() && !inner.hasElse());
  }

  private static boolean doesNothing(ASTCatchClause caught) {
    return caught.getBody().getNumChildren() == 0
        && !MEANT_TO_BE_EMPTY.contains(caught.getParameter().getVarId().getName());
  }

  private static boolean comparesWithNull(ASTMethodCall call) {
    return call.getMethodName().equals("equals")
        && call.getArguments().size() == 1
        && holds(call.getArguments(), ASTNullLiteral.class);
  }

  private static boolean isOpenState(ASTFieldDeclaration field) {
    return field.hasModifiers(JModifier.STATIC)
        && !field.hasModifiers(JModifier.PRIVATE)
        && !field.hasModifiers(JModifier.FINAL);
  }

  private static NodeStream<? extends Node> noCollection(ASTReturnStatement back) {
    return back.children(ASTNullLiteral.class)
        .filter(
            none ->
                none.ancestors(ASTLambdaExpression.class).isEmpty()
                    && NodeTraits.isOfCollection(back));
  }

  private static NodeStream<? extends Node> system(ASTMethodCall call) {
    return call.children(ASTFieldAccess.class)
        .filter(
            stream ->
                call.getMethodName().startsWith("print")
                    && (stream.getName().equals("out") || stream.getName().equals("err")))
        .children(ASTTypeExpression.class)
        .filter(type -> TypeTestUtil.isExactlyA("java.lang.System", type));
  }

  private static boolean hasManyFields(ASTClassDeclaration type) {
    return type.getDeclarations(ASTFieldDeclaration.class)
            .filter(
                field ->
                    !field.hasModifiers(JModifier.FINAL) && !field.hasModifiers(JModifier.STATIC))
            .count()
        > MOST_FIELDS;
  }
}
