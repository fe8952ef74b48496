package dev.codeparity.reports;

import dev.codeparity.analyzer.rules.ListedRule;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** The rules in force, as text to read or as JSON. */
public final class RulesReport {
  private final List<ListedRule> rules;

  /**
   * @param rules what is listed, in this order
   */
  public RulesReport(List<ListedRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Writes two lines a rule, under headings by kind and channel.
   *
   * @param width columns of the terminal
   * @param colour whether to colour with ANSI escape codes
   */
  public void writeText(OutputStream out, int width, boolean colour) throws IOException {
    List<String> lines = new RulesText(rules, width, new Paint(colour)).lines();
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Writes one JSON object with the list {@code rules}. */
  public void writeJson(OutputStream out) throws IOException {
    JsonGenerator json =
        Json.mapper().createGenerator(out).configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    json.writeArrayPropertyStart("rules");
    rules.forEach(rule -> json.writePOJO(fields(rule)));
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  private static Map<String, Object> fields(ListedRule rule) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", rule.id());
    fields.put("kind", rule.kind().name().toLowerCase(Locale.ROOT));
    fields.put("channel", rule.channel().map(Enum::name));
    fields.put("field", rule.field());
    fields.put("says", rule.says());
    fields.put("confidence", rule.confidence().map(Enum::name));
    fields.put("priority", rule.priority().stream().boxed().findFirst());
    fields.put("tool", some(rule.tool()));
    fields.put("pattern", some(rule.pattern()));
    fields.put("unless", some(rule.unless()));
    fields.put("source", some(rule.source()));
    fields.put("note", some(rule.note()));
    fields.put("origin", rule.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    fields.put("file", some(rule.file()));
    return fields;
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(known -> !known.isEmpty());
  }
}
