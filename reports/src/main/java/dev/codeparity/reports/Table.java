package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import java.util.List;
import java.util.function.Function;

/**
 * One table of the report: the one source of its header, its rows, its schema and its entry in the
 * data dictionary.
 *
 * @param name file name without extension
 * @param title what one row is
 * @param columns in the order of the file
 * @param primaryKey columns that together are unique; empty where rows can repeat
 * @param rows the rows of an analysis, in the order of the file
 */
record Table<R>(
    String name,
    String title,
    List<Column<R>> columns,
    List<String> primaryKey,
    Function<Analysis, List<R>> rows) {
  Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
  }

  /** The file that holds the table as CSV. */
  String file() {
    return name + ".csv";
  }

  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** How many rows there are. */
  int size(Analysis analysis) {
    return rows.apply(analysis).size();
  }

  /** The cells of all rows, made one row at a time. */
  Iterable<List<String>> cells(Analysis analysis) {
    return () -> rows.apply(analysis).stream().map(this::cells).iterator();
  }

  /** The cells of one row. */
  List<String> cells(R row) {
    return columns.stream().map(column -> column.cell().apply(row)).toList();
  }
}
