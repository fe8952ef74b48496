package dev.codeparity.corpus.spark;

import dev.codeparity.corpus.report.TableSchema;
import dev.codeparity.corpus.spark.ParquetTables.NumberedSource;
import dev.codeparity.reports.table.CsvFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one repository's table. */
final class TableRows implements FlatMapFunction<NumberedSource, Row> {
  private static final long serialVersionUID = 1L;

  private final TableSchema table;

  TableRows(TableSchema table) {
    this.table = table;
  }

  @Override
  public Iterator<Row> call(NumberedSource numbered) throws IOException {
    Path file = Path.of(numbered.source().folder()).resolve(table.name() + ".csv");
    List<Row> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, CsvFile.FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      records.next(); // the header
      while (records.hasNext()) {
        rows.add(row(records.next(), numbered, rows.size()));
      }
    }
    return rows.iterator();
  }

  private Row row(CSVRecord cells, NumberedSource numbered, long number) {
    List<TableSchema.Field> fields = table.fields();
    @Nullable Object[] values = new Object[fields.size() + 3];
    values[0] = numbered.source().name();
    for (int i = 1; i < fields.size(); i++) {
      values[i] = value(fields.get(i), cells.get(i - 1));
    }
    values[fields.size()] = numbered.shard();
    values[fields.size() + 1] = numbered.place();
    values[fields.size() + 2] = number;
    return RowFactory.create(values);
  }

  /** An empty cell is unknown, but for a text that is never unknown. */
  private static @Nullable Object value(TableSchema.Field field, String cell) {
    if (cell.isEmpty()) {
      return field.required() ? "" : null;
    }
    return switch (field.type()) {
      case "integer" -> Long.valueOf(cell);
      case "number" -> Double.valueOf(cell);
      case "boolean" -> Boolean.valueOf(cell);
      case "datetime" -> Instant.parse(cell);
      case "date" -> LocalDate.parse(cell);
      default -> cell;
    };
  }
}
