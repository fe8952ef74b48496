package dev.codeparity.analyzer.quality;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the methods and constructors of a file, those of nested and anonymous classes too. */
final class MethodReader {
  private static final Set<String> TEST_ANNOTATIONS =
      Set.of(
          "Test",
          "ParameterizedTest",
          "RepeatedTest",
          "TestFactory",
          "TestTemplate",
          "Theory",
          "Property");

  private static final Pattern ASSERTION =
      Pattern.compile("(assert|verify|expect|fail|should)([A-Z].*)?");

  private MethodReader() {}

  /** In the order of the file. */
  static List<MethodFacts> read(CompilationUnit unit) {
    List<MethodFacts> methods = new ArrayList<>();
    for (CallableDeclaration<?> method : callables(unit)) {
      methods.add(facts(method));
    }
    return methods;
  }

  private static List<CallableDeclaration<?>> callables(CompilationUnit unit) {
    List<CallableDeclaration<?>> found = new ArrayList<>();
    descend(
        unit,
        node -> {
          if (node instanceof CallableDeclaration<?> method && method.getRange().isPresent()) {
            found.add(method);
          }
        });
    return found;
  }

  /** In the order of the file; JavaParser's own walk copies the children of every node. */
  private static void descend(Node node, Consumer<Node> each) {
    each.accept(node);
    for (Node child : node.getChildNodes()) {
      descend(child, each);
    }
  }

  private static MethodFacts facts(CallableDeclaration<?> method) {
    Cognitive cognitive = Cognitive.of(method);
    int first = method.getRange().map(range -> range.begin.line).orElse(1);
    int last = method.getRange().map(range -> range.end.line).orElse(first);
    return new MethodFacts(
        name(method),
        first,
        last - first + 1,
        Cyclomatic.of(method),
        cognitive.total(),
        method.getParameters().size(),
        cognitive.nesting(),
        isOpen(method),
        isTest(method),
        assertions(method),
        code(method));
  }

  private static String name(CallableDeclaration<?> method) {
    Deque<String> types = new ArrayDeque<>();
    for (Optional<Node> around = method.getParentNode();
        around.isPresent();
        around = around.get().getParentNode()) {
      if (around.get() instanceof TypeDeclaration<?> type) {
        types.push(type.getNameAsString());
      } else if (around.get() instanceof EnumConstantDeclaration constant) {
        types.push(constant.getNameAsString());
      } else if (around.get() instanceof ObjectCreationExpr creation) {
        types.push("new " + creation.getType().getNameAsString());
      } else if (around.get() instanceof CallableDeclaration<?> outer) {
        types.push(((NodeWithSimpleName<?>) outer).getNameAsString() + "()");
      }
    }
    String parameters =
        method.getParameters().stream().map(MethodReader::type).collect(Collectors.joining(", "));
    return String.join(".", types) + "#" + method.getNameAsString() + "(" + parameters + ")";
  }

  private static String type(Parameter parameter) {
    return parameter.getType().asString() + (parameter.isVarArgs() ? "..." : "");
  }

  private static boolean isOpen(CallableDeclaration<?> method) {
    Optional<Node> around = method.getParentNode();
    boolean open = method.isPublic() || around.filter(MethodReader::isInterface).isPresent();
    for (; open && around.isPresent(); around = around.get().getParentNode()) {
      if (around.get() instanceof TypeDeclaration<?> type) {
        open =
            type.isPublic() || type.getParentNode().filter(MethodReader::isInterface).isPresent();
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

  private static int assertions(CallableDeclaration<?> method) {
    int[] count = {0};
    descend(
        method,
        node -> {
          if (node instanceof MethodCallExpr call
              && ASSERTION.matcher(call.getNameAsString()).matches()) {
            count[0]++;
          }
        });
    return count[0];
  }

  /** A polynomial hash of the tokens' texts. */
  private static long code(CallableDeclaration<?> method) {
    long hash = 17;
    Optional<TokenRange> tokens = method.getTokenRange();
    if (tokens.isPresent()) {
      for (JavaToken token : tokens.get()) {
        if (!token.getCategory().isWhitespaceOrComment()) {
          hash = hash * 0x100000001B3L + token.getText().hashCode();
        }
      }
    }
    return hash;
  }
}
