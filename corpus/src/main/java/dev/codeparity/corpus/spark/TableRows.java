package dev.codeparity.corpus.spark;

import dev.codeparity.corpus.report.TableSchema;
import dev.codeparity.reports.table.CsvFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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

/** Reads the rows of one table of a shard's repositories, in order, one repository at a time. */
final class TableRows implements FlatMapFunction<Shard, Row> {
  private static final long serialVersionUID = 1L;

  private final TableSchema table;

  TableRows(TableSchema table) {
    this.table = table;
  }

  @Override
  public Iterator<Row> call(Shard shard) {
    return shard.sources().stream().flatMap(source -> rows(source).stream()).iterator();
  }

  private List<Row> rows(TableSource source) {
    Path file = Path.of(source.folder()).resolve(table.name() + ".csv");
    List<Row> rows = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.parse(reader, CsvFile.FORMAT)) {
      Iterator<CSVRecord> records = parser.iterator();
      records.next(); // the header
      while (records.hasNext()) {
        rows.add(row(records.next(), source.name()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private Row row(CSVRecord cells, String repository) {
    List<TableSchema.Field> fields = table.fields();
    @Nullable Object[] values = new Object[fields.size()];
    values[0] = repository;
    for (int i = 1; i < fields.size(); i++) {
      values[i] = value(fields.get(i), cells.get(i - 1));
    }
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
