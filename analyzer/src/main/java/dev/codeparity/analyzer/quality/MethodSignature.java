package dev.codeparity.analyzer.quality;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a method is called and declared to be.
 *
 * @param types those that it lies in, from the method around it on, each after a dot
 * @param name without parameters
 * @param parameters their types
 * @param open whether it is public in public types
 * @param test whether it is a test
 */
record MethodSignature(String types, String name, String parameters, boolean open, boolean test) {
  private static final Set<String> TEST_ANNOTATIONS =
      Set.of(
          "Test",
          "ParameterizedTest",
          "RepeatedTest",
          "TestFactory",
          "TestTemplate",
          "Theory",
          "Property");

  static MethodSignature of(CallableDeclaration<?> method) {
    return new MethodSignature(
        types(method),
        method.getNameAsString(),
        method.getParameters().stream()
            .map(MethodSignature::type)
            .collect(Collectors.joining(", ")),
        isOpen(method),
        isTest(method));
  }

  String full() {
    return types + "#" + name + "(" + parameters + ")";
  }

  /** How the names of methods within this one begin. */
  String around() {
    return types + "." + name + "()";
  }

  private static String types(Node method) {
    StringBuilder types = new StringBuilder();
    for (Optional<Node> around = method.getParentNode();
        around.isPresent() && !(around.get() instanceof CallableDeclaration);
        around = around.get().getParentNode()) {
      if (around.get() instanceof TypeDeclaration<?> type) {
        types.insert(0, "." + type.getNameAsString());
      } else if (around.get() instanceof EnumConstantDeclaration constant) {
        types.insert(0, "." + constant.getNameAsString());
      } else if (around.get() instanceof ObjectCreationExpr creation) {
        types.insert(0, ".new " + creation.getType().getNameAsString());
      }
    }
    return types.toString();
  }

  private static String type(Parameter parameter) {
    return parameter.getType().asString() + (parameter.isVarArgs() ? "..." : "");
  }

  private static boolean isOpen(CallableDeclaration<?> method) {
    Optional<Node> around = method.getParentNode();
    boolean open = method.isPublic() || around.filter(MethodSignature::isInterface).isPresent();
    for (; open && around.isPresent(); around = around.get().getParentNode()) {
      if (around.get() instanceof TypeDeclaration<?> type) {
        open =
            type.isPublic()
                || type.getParentNode().filter(MethodSignature::isInterface).isPresent();
      } else {
        open = around.get() instanceof CompilationUnit;
      }
    }
    return open && !method.isPrivate();
  }

  private static boolean isInterface(Node node) {
    return node instanceof AnnotationDeclaration
        || (node instanceof ClassOrInterfaceDeclaration type && type.isInterface());
  }

  private static boolean isTest(CallableDeclaration<?> method) {
    return method.getAnnotations().stream()
        .map(AnnotationExpr::getName)
        .map(name -> name.getIdentifier())
        .anyMatch(TEST_ANNOTATIONS::contains);
  }
}
