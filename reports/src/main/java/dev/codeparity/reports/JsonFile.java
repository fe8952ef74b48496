package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.ColumnType;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.WrittenFile;
import dev.codeparity.reports.text.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/**
 * {@code analysis.json}: the tables of a report in one file, with names and cells as in the CSV
 * files.
 */
final class JsonFile {
  static final String FILE = "analysis.json";
  static final String SCHEMA = "codeparity-analysis/1";

  private JsonFile() {}

  static WrittenFile write(Analysis analysis, List<Table<Analysis, ?>> tables, Path folder)
      throws IOException {
    return HashedFile.write(folder, FILE, 0, out -> print(analysis, tables, out));
  }

  private static void print(Analysis analysis, List<Table<Analysis, ?>> tables, OutputStream out)
      throws IOException {
    JsonGenerator json =
        Json.mapper().createGenerator(out).configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    json.writeStringProperty("schema", SCHEMA);
    json.writePOJOProperty("run", Manifest.run(analysis));
    json.writeName("headline");
    if (analysis.headline().isPresent()) {
      Table<Analysis, ?> table = ComparisonTable.headline();
      row(json, table.columns(), table.cells(analysis).iterator().next());
    } else {
      json.writeNull();
    }
    json.writeObjectPropertyStart("tables");
    for (Table<Analysis, ?> table : tables) {
      json.writeArrayPropertyStart(table.name());
      for (List<String> cells : table.cells(analysis)) {
        row(json, table.columns(), cells);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.close();
    out.write('\n');
  }

  private static void row(
      JsonGenerator json, List<? extends Column<?>> columns, List<String> cells) {
    json.writeStartObject();
    fields(json, columns, cells);
    json.writeEndObject();
  }

  /** Writes the cells of a row under the names of their columns. */
  static void fields(JsonGenerator json, List<? extends Column<?>> columns, List<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      json.writeName(columns.get(i).name());
      value(json, columns.get(i).type(), cells.get(i));
    }
  }

  private static void value(JsonGenerator json, ColumnType type, String cell) {
    if (cell.isEmpty()) {
      json.writeNull();
      return;
    }
    switch (type) {
      case INTEGER, NUMBER -> json.writeNumber(new BigDecimal(cell));
      case BOOLEAN -> json.writeBoolean(cell.equals("TRUE"));
      case STRING, DATETIME, DATE -> json.writeString(cell);
    }
  }
}
