package dev.codeparity.analyzer.text;

import dev.codeparity.analyzer.problem.UsageException;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file that people wrote, read as nodes, so that whatever is wrong with it can be said with
 * file, line and column. No class is ever loaded for a tag.
 *
 * @param name the file's name in messages
 */
public record YamlFile(String name) {
  /**
   * The root of the one document; empty for an empty file.
   *
   * @throws UsageException if the text is not YAML
   */
  public Optional<Node> root(String text) {
    try {
      return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      String position = e.getProblemMark().map(this::at).orElse(name);
      throw new UsageException(position + ": not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UsageException(name + ": not YAML: " + first, e);
    }
  }

  /** A complaint about a node, with its place. */
  public UsageException problem(Node node, String what) {
    return new UsageException(at(node) + ": " + what);
  }

  /** Where a node begins: file, line and column, both from 1. */
  public String at(Node node) {
    return node.getStartMark().map(this::at).orElse(name);
  }

  private String at(Mark mark) {
    return name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}
