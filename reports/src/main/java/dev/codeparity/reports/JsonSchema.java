package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.WrittenFile;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code analysis.schema.json}: what {@code analysis.json} holds, made of the same tables.
 *
 * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
 */
final class JsonSchema {
  static final String FILE = "analysis.schema.json";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonSchema() {}

  static WrittenFile write(Path folder) throws IOException {
    return HashedFile.bytes(folder, FILE, Json.document(schema()));
  }

  static ObjectNode schema() {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "Codeparity analysis");
    root.put("type", "object");
    ObjectNode properties = root.putObject("properties");
    properties.putObject("schema").put("const", JsonFile.SCHEMA);
    properties
        .putObject("run")
        .put("type", "object")
        .put("description", "What was analysed, and how; as in manifest.json.");
    ObjectNode headline = row(ComparisonTable.headline());
    headline.putArray("type").add("object").add("null");
    properties.set("headline", headline);
    ObjectNode tables = properties.putObject("tables").put("type", "object");
    ObjectNode each = tables.putObject("properties");
    ArrayNode names = tables.putArray("required");
    for (Table<Analysis, ?> table : Tables.all()) {
      names.add(table.name());
      ObjectNode rows = each.putObject(table.name()).put("type", "array");
      rows.put("description", table.title());
      rows.set("items", row(table));
    }
    tables.put("additionalProperties", false);
    root.putArray("required").add("schema").add("run").add("headline").add("tables");
    root.put("additionalProperties", false);
    return root;
  }

  private static ObjectNode row(Table<Analysis, ?> table) {
    ObjectNode row = NODES.objectNode();
    row.put("type", "object");
    ObjectNode properties = row.putObject("properties");
    ArrayNode required = row.putArray("required");
    for (Column<?> column : table.columns()) {
      properties.set(column.name(), value(column));
      required.add(column.name());
    }
    row.put("additionalProperties", false);
    return row;
  }

  private static ObjectNode value(Column<?> column) {
    ObjectNode value = NODES.objectNode();
    value.put("description", column.description());
    String type =
        switch (column.type()) {
          case INTEGER -> "integer";
          case NUMBER -> "number";
          case BOOLEAN -> "boolean";
          case STRING, DATETIME, DATE -> "string";
        };
    if (column.required()) {
      value.put("type", type);
    } else {
      value.putArray("type").add(type).add("null");
    }
    switch (column.type()) {
      case DATETIME -> value.put("format", "date-time");
      case DATE -> value.put("format", "date");
      default -> {}
    }
    column.minimum().ifPresent(bound -> value.put("minimum", bound));
    column.maximum().ifPresent(bound -> value.put("maximum", bound));
    if (!column.values().isEmpty()) {
      ArrayNode values = value.putArray("enum");
      column.values().forEach(values::add);
      if (!column.required()) {
        values.addNull();
      }
    }
    return value;
  }
}
