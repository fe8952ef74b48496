package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.text.LinearPattern;
import dev.codeparity.analyzer.text.YamlFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What one entry of a project's {@code rules} says. */
final class RuleFields {
  private static final List<String> KEYS =
      List.of(
          "id",
          "enabled",
          "field",
          "pattern",
          "unless",
          "provenance",
          "confidence",
          "tool",
          "note");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

  private final YamlFile file;
  private final MappingNode rule;
  private final Map<String, ScalarNode> values = new LinkedHashMap<>();

  RuleFields(YamlFile file, MappingNode rule) {
    this.file = file;
    this.rule = rule;
    for (NodeTuple entry : rule.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!KEYS.contains(key)) {
        String hint = Suggestion.clause(key, KEYS);
        throw problem(
            entry.getKeyNode(),
            "a rule has no '"
                + key
                + "'"
                + (hint.isEmpty() ? "; it has " + String.join(", ", KEYS) : hint));
      }
      if (!(entry.getValueNode() instanceof ScalarNode value)) {
        throw problem(entry.getValueNode(), "'" + key + "' must be a single value");
      }
      if (values.put(key, value) != null) {
        throw problem(entry.getKeyNode(), "'" + key + "' is there twice");
      }
    }
  }

  String id() {
    String id = text("id").orElseThrow(() -> problem(rule, "a rule needs an 'id'"));
    if (!ID.matcher(id).matches()) {
      throw problem(
          node("id"), "'id' must be lower-case letters, digits and hyphens, was '" + id + "'");
    }
    return id;
  }

  boolean enabled() {
    String value = text("enabled").orElse("true");
    if (!value.equals("true") && !value.equals("false")) {
      throw problem(node("enabled"), "'enabled' must be true or false, was '" + value + "'");
    }
    return value.equals("true");
  }

  /** Whether it has all that a new rule needs. */
  boolean isWhole() {
    return values.keySet().containsAll(List.of("field", "pattern", "provenance"));
  }

  AttributionRule added() {
    RuleField field = field();
    return new AttributionRule(
        id(),
        channel(field),
        field,
        keys(),
        List.of(),
        pattern("pattern"),
        values.containsKey("unless") ? pattern("unless") : "",
        text("tool").orElse(""),
        provenance(),
        confidence(Confidence.STRONG),
        false,
        "",
        "",
        file.name(),
        text("note").orElse(""),
        file.name());
  }

  AttributionRule changed(AttributionRule known) {
    boolean moved = values.containsKey("field");
    boolean rewritten = moved || values.containsKey("pattern");
    return new AttributionRule(
        known.id(),
        moved ? channel(field()) : known.channel(),
        moved ? field() : known.field(),
        moved ? keys() : known.keys(),
        rewritten ? List.of() : known.words(),
        values.containsKey("pattern") ? pattern("pattern") : known.pattern(),
        unless(known),
        text("tool").orElse(known.tool()),
        values.containsKey("provenance") ? provenance() : known.provenance(),
        confidence(known.confidence()),
        known.besideOnly(),
        known.positive(),
        known.negative(),
        known.source(),
        text("note").orElse(known.note()),
        file.name());
  }

  private RuleField field() {
    String[] parts = text("field").orElse("").split(":", 2);
    RuleField field =
        RuleField.of(parts[0])
            .orElseThrow(
                () -> {
                  List<String> names =
                      Arrays.stream(RuleField.values()).map(RuleField::label).toList();
                  return problem(
                      node("field"),
                      "'field' must be one of "
                          + String.join(", ", names)
                          + ", was '"
                          + parts[0]
                          + "'");
                });
    if (field.hasKeys() != (parts.length == 2 && !parts[1].isBlank())) {
      throw problem(
          node("field"),
          "a field of trailers names their key, one of notes their reference, and no other does:"
              + " 'trailer:Key', 'note:refs/notes/name'");
    }
    return field;
  }

  private List<String> keys() {
    String[] parts = text("field").orElse("").split(":", 2);
    return parts.length == 2 ? RuleTable.parts(parts[1]) : List.of();
  }

  /** A pattern of one's own stands alone: the exception of the one that it replaces goes too. */
  private String unless(AttributionRule known) {
    if (values.containsKey("unless")) {
      return pattern("unless");
    }
    return values.containsKey("pattern") ? "" : known.unless();
  }

  private String pattern(String key) {
    try {
      return LinearPattern.compile(text(key).orElse("")).expression();
    } catch (IllegalArgumentException e) {
      throw problem(node(key), "'" + key + "' " + e.getMessage());
    }
  }

  private Optional<Provenance> provenance() {
    String value = text("provenance").orElse("");
    if (value.equalsIgnoreCase(RuleTable.NOT_EVIDENCE)) {
      return Optional.empty();
    }
    List<String> allowed = List.of("AI_AUTHORED", "AI_ASSISTED", "AUTOMATION");
    return Optional.of(choice("provenance", value, allowed, Provenance::valueOf));
  }

  private Confidence confidence(Confidence otherwise) {
    List<String> allowed = List.of("CERTAIN", "STRONG", "WEAK");
    return text("confidence")
        .map(value -> choice("confidence", value, allowed, Confidence::valueOf))
        .orElse(otherwise);
  }

  private <T> T choice(String key, String value, List<String> allowed, Function<String, T> parse) {
    String upper = value.toUpperCase(Locale.ROOT).replace('-', '_');
    if (!allowed.contains(upper)) {
      String extra = key.equals("provenance") ? ", " + RuleTable.NOT_EVIDENCE : "";
      throw problem(
          node(key),
          "'"
              + key
              + "' must be one of "
              + String.join(", ", allowed)
              + extra
              + ", was '"
              + value
              + "'");
    }
    return parse.apply(upper);
  }

  private static Channel channel(RuleField field) {
    return switch (field) {
      case TRAILER -> Channel.TRAILER;
      case NOTE, NOTE_ENTRY -> Channel.GIT_NOTE;
      case TRACE -> Channel.AGENT_TRACE;
      case BODY, BODY_OUTSIDE, SUBJECT -> Channel.FOOTER;
      case MERGE_SUBJECT -> Channel.BRANCH;
      case AUTHOR_NAME, AUTHOR_EMAIL, AUTHOR_IDENT -> Channel.IDENTITY_AUTHOR;
      case COMMITTER_NAME, COMMITTER_EMAIL, COMMITTER_IDENT -> Channel.IDENTITY_COMMITTER;
    };
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(ScalarNode::getValue);
  }

  private Node node(String key) {
    ScalarNode value = values.get(key);
    return value == null ? rule : value;
  }

  private UsageException problem(Node node, String what) {
    return file.problem(node, what);
  }
}
