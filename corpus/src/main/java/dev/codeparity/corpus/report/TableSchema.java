package dev.codeparity.corpus.report;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a table of the repositories holds, as its description has it.
 *
 * @param name the table's name
 * @param fields the column {@code repository}, then those of the table
 */
public record TableSchema(String name, List<Field> fields) implements Serializable {
  public TableSchema {
    fields = List.copyOf(fields);
  }

  /**
   * A column.
   *
   * @param type the name of its type in a table schema
   * @param required whether no cell is empty
   */
  public record Field(String name, String type, boolean required) implements Serializable {}

  /**
   * The tables that every repository has.
   *
   * @param result the result of one of them
   */
  public static List<TableSchema> ofResult(Path result) throws IOException {
    List<TableSchema> tables = new ArrayList<>();
    for (ObjectNode resource :
        CorpusPackage.ofRepositories(List.of(new ResultTables.Place("", result)))) {
      List<Field> fields = new ArrayList<>();
      for (JsonNode field : resource.get("schema").get("fields")) {
        boolean required = field.path("constraints").path("required").asBoolean(false);
        fields.add(new Field(field.get("name").asString(), field.get("type").asString(), required));
      }
      tables.add(new TableSchema(resource.get("name").asString(), fields));
    }
    return tables;
  }
}
