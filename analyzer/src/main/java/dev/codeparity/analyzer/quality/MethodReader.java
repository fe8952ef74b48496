package dev.codeparity.analyzer.quality;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads the methods and constructors of one file, those of nested and anonymous classes too. What
 * bodies say can be known before, and need not stand in the file then.
 */
final class MethodReader {
  private final Map<Position, MethodPart> known;
  private final Map<Range, MethodPart> bodies = new HashMap<>();
  private int taken;

  /**
   * @param known what bodies say that are not to be read, by where they begin
   */
  MethodReader(Map<Position, MethodPart> known) {
    this.known = known;
  }

  /** In the order of the file. */
  List<MethodFacts> read(CompilationUnit unit) {
    List<MethodFacts> methods = new ArrayList<>();
    for (CallableDeclaration<?> method : outermost(List.of(unit))) {
      for (MethodFacts facts : facts(method, this::outermostBody)) {
        String name = facts.name();
        methods.add(facts.at(name.startsWith(".") ? name.substring(1) : name, facts.line()));
      }
    }
    return methods;
  }

  /** Whether each of the known bodies was met, as that of a method which lies in no other. */
  boolean metAll() {
    return taken == known.size();
  }

  /** The bodies that were read, of methods that lie in no other, by their places. */
  Map<Range, MethodPart> bodies() {
    return bodies;
  }

  private MethodPart outermostBody(CallableDeclaration<?> method, BlockStmt body) {
    Range range = body.getRange().orElseThrow();
    MethodPart before = known.get(range.begin);
    if (before != null) {
      taken++;
      return before;
    }
    MethodPart read = body(method, body);
    bodies.put(range, read);
    return read;
  }

  private static MethodPart body(CallableDeclaration<?> method, BlockStmt body) {
    return part(method, List.of(body), body.getTokenRange().orElseThrow());
  }

  /** Those of a method, then of those within it; named from the method around it on. */
  private static List<MethodFacts> facts(
      CallableDeclaration<?> method,
      BiFunction<CallableDeclaration<?>, BlockStmt, MethodPart> bodies) {
    MethodPart part =
        block(method)
            .map(block -> head(method, block).and(bodies.apply(method, block)))
            .orElseGet(
                () -> part(method, method.getChildNodes(), method.getTokenRange().orElseThrow()));
    MethodSignature signature = MethodSignature.of(method);
    Range range = method.getRange().orElseThrow();
    List<MethodFacts> facts = new ArrayList<>();
    facts.add(
        new MethodFacts(
            signature.full(),
            range.begin.line,
            range.end.line - range.begin.line + 1,
            1 + part.decisions(),
            part.cognitive(),
            method.getParameters().size(),
            part.nesting(),
            signature.open(),
            signature.test(),
            part.assertions(),
            part.code().value()));
    for (MethodFacts inner : part.inner()) {
      facts.add(inner.at(signature.around() + inner.name(), range.begin.line + inner.line()));
    }
    return facts;
  }

  private static Optional<BlockStmt> block(CallableDeclaration<?> method) {
    if (method instanceof ConstructorDeclaration constructor) {
      return Optional.of(constructor.getBody());
    }
    return method instanceof MethodDeclaration declared ? declared.getBody() : Optional.empty();
  }

  private static MethodPart head(CallableDeclaration<?> method, BlockStmt block) {
    List<Node> nodes = new ArrayList<>(method.getChildNodes());
    nodes.removeIf(BlockStmt.class::isInstance);
    JavaToken brace = block.getTokenRange().orElseThrow().getBegin();
    TokenRange tokens = method.getTokenRange().orElseThrow();
    return part(method, nodes, tokens.withEnd(brace.getPreviousToken().orElseThrow()));
  }

  private static MethodPart part(
      CallableDeclaration<?> method, List<Node> nodes, TokenRange tokens) {
    int first = method.getRange().orElseThrow().begin.line;
    List<MethodFacts> inner = new ArrayList<>();
    for (CallableDeclaration<?> within : outermost(nodes)) {
      for (MethodFacts facts : facts(within, MethodReader::body)) {
        inner.add(facts.at(facts.name(), facts.line() - first));
      }
    }
    return MethodPart.of(method, nodes, tokens, inner);
  }

  /** The methods that lie in no other of these nodes, in the order of the file. */
  private static List<CallableDeclaration<?>> outermost(List<Node> nodes) {
    List<CallableDeclaration<?>> found = new ArrayList<>();
    nodes.forEach(node -> find(node, found));
    return found;
  }

  /** JavaParser's own walk copies the children of every node. */
  private static void find(Node node, List<CallableDeclaration<?>> found) {
    if (node instanceof CallableDeclaration<?> method) {
      found.add(method);
      return;
    }
    for (Node child : node.getChildNodes()) {
      find(child, found);
    }
  }
}
