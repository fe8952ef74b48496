package dev.codeparity.analyzer.text;

import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one map in a file, each read as what it must be. */
public final class YamlFields {
  private final YamlFile file;
  private final MappingNode map;
  private final String what;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /**
   * @param what the map is, with its article, such as {@code a claim}
   * @param known the fields that it can have
   * @throws UsageException if it has another, or one twice
   */
  public YamlFields(YamlFile file, MappingNode map, String what, Set<String> known) {
    this.file = file;
    this.map = map;
    this.what = what;
    for (NodeTuple entry : map.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(key)) {
        String hint = Suggestion.clause(key, known);
        throw file.problem(
            entry.getKeyNode(),
            "no field '"
                + key
                + "' here"
                + (hint.isEmpty() ? "; there are " + String.join(", ", known) : hint));
      }
      if (values.put(key, entry.getValueNode()) != null) {
        throw file.problem(entry.getKeyNode(), "'" + key + "' is there twice");
      }
    }
  }

  /** A complaint about the whole map. */
  public UsageException problem(String what) {
    return file.problem(map, what);
  }

  /** A complaint about a field, or about the map where the field is missing. */
  public UsageException problem(String key, String what) {
    return file.problem(values.getOrDefault(key, map), "'" + key + "' " + what);
  }

  /** Whether a field is there. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The fields that are there, in their order. */
  public Set<String> names() {
    return values.keySet();
  }

  /** The node of a field. */
  public Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** A single value. */
  public Optional<String> text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    throw problem(key, "must be a single value");
  }

  /**
   * A value that must be there.
   *
   * @param example such as {@code such as 'id: parity-today'}
   */
  public String needed(String key, String example) {
    return text(key)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> problem(what + " needs '" + key + "', " + example));
  }

  /** A day such as 2026-12-31. */
  public Optional<LocalDate> day(String key) {
    return text(key)
        .map(
            value -> {
              try {
                return LocalDate.parse(value);
              } catch (DateTimeParseException e) {
                throw problem(key, "must be a day such as 2026-12-31; was '" + value + "'");
              }
            });
  }

  /** A number above one and at most another. */
  public Optional<Double> number(String key, double above, double most) {
    return text(key)
        .map(
            value -> {
              double number = parse(value);
              if (!(number > above && number <= most)) {
                throw problem(
                    key,
                    "must be a number above "
                        + plain(above)
                        + (Double.isInfinite(most) ? "" : " and at most " + plain(most))
                        + "; was '"
                        + value
                        + "'");
              }
              return number;
            });
  }

  /** A whole number, 0 or more, that must be there. */
  public long count(String key) {
    String value = needed(key, "a whole number");
    double number = parse(value);
    if (!(number >= 0 && number <= 1e9 && number == Math.rint(number))) {
      throw problem(key, "must be a whole number, 0 or more; was '" + value + "'");
    }
    return (long) number;
  }

  private static double parse(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%s", number);
  }

  /** One of the constants, by its name in lower case. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> choices) {
    return text(key)
        .map(
            value -> {
              List<String> names =
                  Stream.of(choices.getEnumConstants())
                      .map(c -> c.name().toLowerCase(Locale.ROOT))
                      .toList();
              int at = names.indexOf(value);
              if (at < 0) {
                throw problem(
                    key, "must be one of " + String.join(", ", names) + "; was '" + value + "'");
              }
              return choices.getEnumConstants()[at];
            });
  }

  /** A list of single values, or one; empty where the field is missing. */
  public List<String> texts(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    return nodes.stream()
        .map(
            item -> {
              if (item instanceof ScalarNode scalar) {
                return scalar.getValue();
              }
              throw problem(key, "must be a list of single values");
            })
        .toList();
  }

  /** A map within. */
  public YamlFields inner(String key, Set<String> known) {
    if (values.get(key) instanceof MappingNode inner) {
      return new YamlFields(file, inner, "'" + key + "'", known);
    }
    throw problem(key, "must be a map of " + String.join(", ", known));
  }
}
