package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code datapackage.json}: what every CSV file and column of the report is.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package 2.0</a>
 */
final class DataPackage {
  static final String FILE = "datapackage.json";
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DataPackage() {}

  /**
   * Writes the description of CSV files.
   *
   * @param files the files, by table name
   */
  static WrittenFile write(Analysis analysis, Map<String, WrittenFile> files, Path folder)
      throws IOException {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", "codeparity-report");
    root.put("title", "Codeparity report of " + CellText.visible(analysis.run().repository()));
    root.put(
        "description",
        "Who wrote each commit, which defects it brought, and whether AI code is worse than, on a"
            + " par with, or better than human code.");
    ArrayNode resources = root.putArray("resources");
    for (Table<?> table : Tables.all()) {
      WrittenFile file = files.get(table.name());
      if (file != null) {
        resources.add(resource(table, file, files.keySet()));
      }
    }
    return HashedFile.write(folder, FILE, 0, out -> out.write(Json.document(root)));
  }

  private static ObjectNode resource(Table<?> table, WrittenFile file, Set<String> tables) {
    ObjectNode resource = NODES.objectNode();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", table.name());
    resource.put("path", file.name());
    resource.put("type", "table");
    resource.put("title", table.title());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", file.bytes());
    resource.put("hash", "sha256:" + file.sha256());
    ObjectNode dialect = resource.putObject("dialect");
    dialect.put("$schema", PROFILES + "tabledialect.json");
    dialect.put("lineTerminator", "\n");
    resource.set("schema", schema(table, tables));
    return resource;
  }

  private static ObjectNode schema(Table<?> table, Set<String> tables) {
    ObjectNode schema = NODES.objectNode();
    schema.put("$schema", PROFILES + "tableschema.json");
    schema.put("fieldsMatch", "equal");
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(column -> fields.add(field(column)));
    schema.putArray("missingValues").add("");
    if (!table.primaryKey().isEmpty()) {
      ArrayNode key = schema.putArray("primaryKey");
      table.primaryKey().forEach(key::add);
    }
    List<? extends Column<?>> references =
        table.columns().stream()
            .filter(
                column -> column.references().filter(to -> tables.contains(to.table())).isPresent())
            .toList();
    if (!references.isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      references.forEach(column -> keys.add(foreignKey(table, column)));
    }
    return schema;
  }

  private static ObjectNode field(Column<?> column) {
    ObjectNode field = NODES.objectNode();
    field.put("name", column.name());
    field.put("type", column.type().key());
    field.put("title", column.title());
    field.put("description", column.description());
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    ObjectNode constraints = NODES.objectNode();
    if (column.required()) {
      constraints.put("required", true);
    }
    column.minimum().ifPresent(bound -> constraints.put("minimum", bound));
    column.maximum().ifPresent(bound -> constraints.put("maximum", bound));
    if (!column.values().isEmpty()) {
      ArrayNode values = constraints.putArray("enum");
      column.values().forEach(values::add);
    }
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
    return field;
  }

  private static ObjectNode foreignKey(Table<?> table, Column<?> column) {
    Column.Reference target = column.references().orElseThrow();
    ObjectNode key = NODES.objectNode();
    key.putArray("fields").add(column.name());
    ObjectNode reference = key.putObject("reference");
    if (!target.table().equals(table.name())) {
      reference.put("resource", target.table());
    }
    reference.putArray("fields").add(target.column());
    return key;
  }
}
