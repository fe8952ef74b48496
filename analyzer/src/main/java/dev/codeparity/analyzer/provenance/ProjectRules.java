package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.text.YamlFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Lays the {@code rules} of a project's configuration over the rules that come with Codeparity. */
final class ProjectRules {
  private static final String EXAMPLE = "such as '- id: author-local-agent'";

  private static final int MOST = 1_000;

  private final YamlFile file;
  private final Map<String, AttributionRule> rules = new LinkedHashMap<>();
  private final Map<String, AttributionRule> off = new LinkedHashMap<>();

  private ProjectRules(List<AttributionRule> base, String file) {
    this.file = new YamlFile(file);
    base.forEach(rule -> rules.put(rule.id(), rule));
  }

  static AttributionRules over(List<AttributionRule> base, String text, String file) {
    ProjectRules project = new ProjectRules(base, file);
    project.file.root(text).ifPresent(project::readRoot);
    return new AttributionRules(
        List.copyOf(project.rules.values()), List.copyOf(project.off.values()));
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (isScalar(entry.getKeyNode(), "rules")) {
        readRules(entry.getValueNode());
      }
    }
  }

  private void readRules(Node node) {
    if (!(node instanceof SequenceNode list)) {
      throw file.problem(node, "'rules' must be a list of rules, " + EXAMPLE);
    }
    if (list.getValue().size() > MOST) {
      throw file.problem(node, "more than " + MOST + " rules");
    }
    for (Node item : list.getValue()) {
      if (!(item instanceof MappingNode mapping)) {
        throw file.problem(item, "a rule must be a map, " + EXAMPLE);
      }
      readRule(mapping);
    }
  }

  private void readRule(MappingNode mapping) {
    RuleFields fields = new RuleFields(file, mapping);
    String id = fields.id();
    if (!fields.enabled()) {
      AttributionRule known = rules.remove(id);
      if (known == null) {
        throw file.problem(mapping, "no rule '" + id + "' to switch off" + hint(id));
      }
      off.put(id, known);
      return;
    }
    AttributionRule known = rules.get(id);
    if (known == null && !fields.isWhole()) {
      throw file.problem(
          mapping,
          "no rule '"
              + id
              + "' to change"
              + hint(id)
              + "; a new rule needs field, pattern and provenance");
    }
    rules.put(id, known == null ? fields.added() : fields.changed(known));
    off.remove(id);
  }

  private String hint(String id) {
    return Suggestion.clause(id, rules.keySet());
  }

  private static boolean isScalar(Node node, String value) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(value);
  }
}
