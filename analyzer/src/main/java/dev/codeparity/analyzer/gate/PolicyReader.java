package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.text.YamlFields;
import dev.codeparity.analyzer.text.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads policies: the {@code bounds} of a configuration file, or those that a build states. */
public final class PolicyReader {
  /** The key in a configuration file. */
  public static final String KEY = "bounds";

  private static final String EXAMPLE = "such as '- id: ai-defects'";
  private static final int MOST = 200;

  private PolicyReader() {}

  /** The metrics that can be bound. */
  public static List<String> metrics() {
    return BoundReader.metrics();
  }

  /**
   * The policy of a configuration file; empty if it states none.
   *
   * @param name the file's name, for messages
   * @throws UsageException with line and column if a bound is not understood
   */
  public static Optional<Policy> inFile(String name, String text) {
    YamlFile file = new YamlFile(name);
    return file.root(text)
        .flatMap(PolicyReader::bounds)
        .map(node -> bounds(name, sources(file, node)))
        .filter(bounds -> !bounds.isEmpty())
        .map(bounds -> new Policy(name, bounds));
  }

  /**
   * The policy that a build states; empty if it states none.
   *
   * @param source name of the file that states it
   * @throws UsageException if a bound is not understood
   */
  public static Optional<Policy> stated(String source, List<? extends BoundSource> stated) {
    return stated.isEmpty()
        ? Optional.empty()
        : Optional.of(new Policy(source, bounds(source, stated)));
  }

  private static List<Bound> bounds(String source, List<? extends BoundSource> stated) {
    if (stated.size() > MOST) {
      throw new UsageException(source + ": more than " + MOST + " bounds");
    }
    Set<String> ids = new HashSet<>();
    List<Bound> bounds = new ArrayList<>();
    for (BoundSource one : stated) {
      Bound bound = BoundReader.read(one);
      if (!ids.add(bound.id())) {
        throw one.problem("id", "'" + bound.id() + "' is there twice");
      }
      bounds.add(bound);
    }
    return bounds;
  }

  private static Optional<Node> bounds(Node root) {
    if (!(root instanceof MappingNode map)) {
      return Optional.empty();
    }
    return map.getValue().stream()
        .filter(e -> e.getKeyNode() instanceof ScalarNode key && key.getValue().equals(KEY))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static List<InYaml> sources(YamlFile file, Node node) {
    if (!(node instanceof SequenceNode list)) {
      throw file.problem(node, "'" + KEY + "' must be a list of bounds, " + EXAMPLE);
    }
    List<InYaml> sources = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (!(item instanceof MappingNode map)) {
        throw file.problem(item, "a bound must be a map, " + EXAMPLE);
      }
      int line = item.getStartMark().map(Mark::getLine).orElse(0) + 1;
      sources.add(new InYaml(new YamlFields(file, map, "a bound", BoundReader.FIELDS), line));
    }
    return sources;
  }

  private record InYaml(YamlFields fields, int line) implements BoundSource {
    @Override
    public Optional<String> text(String field) {
      return fields.text(field);
    }

    @Override
    public List<String> texts(String field) {
      return fields.texts(field);
    }

    @Override
    public UsageException problem(String field, String what) {
      return fields.problem(field, what);
    }
  }
}
