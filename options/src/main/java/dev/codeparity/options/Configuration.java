package dev.codeparity.options;

import dev.codeparity.analyzer.gate.Policy;
import dev.codeparity.analyzer.gate.PolicyReader;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.text.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A configuration file: options by their long names; {@code rules}, which attribution reads for
 * itself; and {@code bounds}, which the gate does. It is data from whoever wrote the repository, so
 * it can name no place to write to, no command and no class.
 */
public final class Configuration {
  private static final String SCHEMA = "configuration.schema.json";

  /** Keys that others read for themselves. */
  private static final List<String> OF_OTHERS = List.of("rules", PolicyReader.KEY);

  private final YamlFile yaml;
  private final Path folder;
  private final Map<AnalyzeOption, OptionValue> values = new EnumMap<>(AnalyzeOption.class);

  private Configuration(Path file) {
    this.yaml = new YamlFile(String.valueOf(file.getFileName()));
    this.folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }

  /**
   * The options that a file sets.
   *
   * @throws UsageException if it cannot be read, or says something that is not understood; with
   *     line and column
   */
  public static Map<AnalyzeOption, OptionValue> read(Path file) {
    Configuration configuration = new Configuration(file);
    configuration.root(file).ifPresent(configuration::readOptions);
    return configuration.values;
  }

  /**
   * The policy that a file states; empty if it states none.
   *
   * @throws UsageException as {@link #read} does
   */
  public static Optional<Policy> policy(Path file) {
    Configuration configuration = new Configuration(file);
    return PolicyReader.inFile(configuration.yaml.name(), configuration.text(file));
  }

  /** The JSON Schema of configuration files, for editors. */
  public static String schema() {
    try (InputStream in =
        Objects.requireNonNull(Configuration.class.getResourceAsStream(SCHEMA), SCHEMA)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Node> root(Path file) {
    return yaml.root(text(file));
  }

  private String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new UsageException(yaml.name() + ": not UTF-8 text; save it as UTF-8", e);
    } catch (IOException e) {
      throw new UsageException(
          "cannot read the configuration " + file + ": " + ErrorLine.why(e), e);
    }
  }

  private void readOptions(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      throw yaml.problem(root, "must be options, one a line, such as 'follow-up: 90'");
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = scalar(entry.getKeyNode()).orElse("");
      if (!seen.add(key)) {
        throw yaml.problem(entry.getKeyNode(), "'" + key + "' is there twice");
      }
      if (!OF_OTHERS.contains(key)) {
        values.put(option(key, entry.getKeyNode()), value(key, entry.getValueNode()));
      }
    }
  }

  private AnalyzeOption option(String key, Node node) {
    List<String> keys = Stream.concat(AnalyzeOption.keys().stream(), OF_OTHERS.stream()).toList();
    return AnalyzeOption.ofKey(key)
        .orElseThrow(
            () -> {
              String hint = Suggestion.clause(key, keys);
              String known = hint.isEmpty() ? "; there are: " + String.join(", ", keys) : hint;
              return yaml.problem(node, "unknown option '" + key + "'" + known);
            });
  }

  private OptionValue value(String key, Node node) {
    List<Node> nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    List<String> texts = nodes.stream().flatMap(item -> scalar(item).stream()).toList();
    if (nodes.isEmpty() || texts.size() < nodes.size()) {
      throw yaml.problem(node, "'" + key + "' must be a value or a list of values");
    }
    return OptionValue.inFile(yaml.at(node) + ": '" + key + "'", texts, folder);
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }
}
