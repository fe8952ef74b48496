package dev.codeparity.reports.table;

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
 * {@code datapackage.json}: what every CSV file and column of a report is.
 *
 * @see <a href="https://datapackage.org/standard/data-package/">Data Package 2.0</a>
 */
public final class DataPackage {
  /** The name of the file in a folder. */
  public static final String FILE = "datapackage.json";

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DataPackage() {}

  /**
   * Writes the description of CSV files.
   *
   * @param title the package's title
   * @param description what it holds
   * @param tables the tables, in the order of the description
   * @param files their files, by table name; tables without one are left out
   */
  public static WrittenFile write(
      String title,
      String description,
      List<? extends Table<?, ?>> tables,
      Map<String, WrittenFile> files,
      Path folder)
      throws IOException {
    ObjectNode root = describe(title, description, tables, files);
    return HashedFile.write(folder, FILE, 0, out -> out.write(Json.document(root)));
  }

  /** What {@link #write} writes. */
  public static ObjectNode describe(
      String title,
      String description,
      List<? extends Table<?, ?>> tables,
      Map<String, WrittenFile> files) {
    ObjectNode root = NODES.objectNode();
    root.put("$schema", PROFILES + "datapackage.json");
    root.put("name", "codeparity-report");
    root.put("title", title);
    root.put("description", description);
    ArrayNode resources = root.putArray("resources");
    for (Table<?, ?> table : tables) {
      WrittenFile file = files.get(table.name());
      if (file != null) {
        resources.add(resource(table, file, files.keySet()));
      }
    }
    return root;
  }

  private static ObjectNode resource(Table<?, ?> table, WrittenFile file, Set<String> tables) {
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

  private static ObjectNode schema(Table<?, ?> table, Set<String> tables) {
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

  /** What one column is. */
  public static ObjectNode field(Column<?> column) {
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

  private static ObjectNode foreignKey(Table<?, ?> table, Column<?> column) {
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
