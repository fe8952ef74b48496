package dev.codeparity.analyzer.language;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a Java file declares, and the tokens of its lines. Lines are counted from 0. Immutable.
 *
 * @param types its types and fields
 * @param methods its methods and constructors, in order
 * @param tokens of each line, comments and white space left out
 */
public record JavaOutline(List<Declared> types, List<Method> methods, List<List<String>> tokens) {
  public JavaOutline {
    types = List.copyOf(types);
    methods = List.copyOf(methods);
    tokens = tokens.stream().map(List::copyOf).toList();
  }

  /**
   * A name that is declared.
   *
   * @param scope names of the types around it, separated by dots; empty at the top
   * @param name its name
   * @param type what it is: its type, or the kind of type that it is
   */
  public record Declared(String scope, String name, String type) {}

  /**
   * A method or constructor.
   *
   * @param declared its name, with the types of its parameters for type
   * @param first its first line
   * @param last its last line
   * @param variables its parameters and local variables, in order, without scope
   * @param calls names of the methods that it calls
   */
  public record Method(
      Declared declared, int first, int last, List<Declared> variables, Set<String> calls) {
    public Method {
      variables = List.copyOf(variables);
      calls = Set.copyOf(calls);
    }

    /** Whether a line is part of it. */
    public boolean holds(int line) {
      return first <= line && line <= last;
    }
  }

  /**
   * Reads a Java file.
   *
   * @param source the text
   * @param lines how many lines it has for Git
   * @return empty if it is no Java, or its lines are counted in another way
   */
  public static Optional<JavaOutline> of(String source, int lines) {
    return new JavaSyntax().parse(source).unit().flatMap(unit -> outline(unit, lines));
  }

  private static Optional<JavaOutline> outline(CompilationUnit unit, int lines) {
    List<List<String>> tokens = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      tokens.add(new ArrayList<>());
    }
    for (JavaToken token : unit.getTokenRange().orElseThrow()) {
      if (!token.getCategory().isWhitespaceOrComment() && !token.getText().isEmpty()) {
        int line = token.getRange().orElseThrow().begin.line - 1;
        if (line >= lines) {
          return Optional.empty();
        }
        tokens.get(line).add(token.getText());
      }
    }
    List<Declared> types = new ArrayList<>();
    unit.walk(
        TypeDeclaration.class,
        type ->
            types.add(
                new Declared(
                    scope(type), type.getNameAsString(), type.getClass().getSimpleName())));
    unit.walk(
        FieldDeclaration.class,
        field -> field.getVariables().forEach(v -> types.add(variable(scope(field), v))));
    List<Method> methods = new ArrayList<>();
    unit.walk(CallableDeclaration.class, method -> methods.add(method(method)));
    return Optional.of(new JavaOutline(types, methods, tokens));
  }

  private static Method method(CallableDeclaration<?> method) {
    List<Declared> variables = new ArrayList<>();
    method.walk(
        node -> {
          if (node instanceof Parameter parameter) {
            variables.add(
                new Declared("", parameter.getNameAsString(), parameter.getTypeAsString()));
          } else if (node instanceof VariableDeclarator variable) {
            variables.add(variable("", variable));
          }
        });
    return new Method(
        new Declared(
            scope(method),
            method.getNameAsString(),
            method.getParameters().stream()
                .map(Parameter::getTypeAsString)
                .collect(Collectors.joining(","))),
        method.getRange().orElseThrow().begin.line - 1,
        method.getRange().orElseThrow().end.line - 1,
        variables,
        method.findAll(MethodCallExpr.class).stream()
            .map(MethodCallExpr::getNameAsString)
            .collect(Collectors.toSet()));
  }

  private static Declared variable(String scope, VariableDeclarator variable) {
    return new Declared(scope, variable.getNameAsString(), variable.getTypeAsString());
  }

  private static String scope(Node node) {
    List<String> names = new ArrayList<>();
    Optional<Node> parent = node.getParentNode();
    while (parent.isPresent()) {
      if (parent.get() instanceof TypeDeclaration<?> type) {
        names.add(0, type.getNameAsString());
      }
      parent = parent.get().getParentNode();
    }
    return String.join(".", names);
  }

  /** The innermost method that a line is part of. */
  public Optional<Method> methodAt(int line) {
    return methods.stream()
        .filter(method -> method.holds(line))
        .reduce((outer, inner) -> inner.first() >= outer.first() ? inner : outer);
  }
}
