package dev.codeparity.reports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One table of a report: the one source of its header, its rows, its schema and its entry in the
 * data dictionary.
 *
 * @param <S> what the rows are taken from, such as an analysis
 * @param <R> what one row is made of
 * @param name file name without extension
 * @param title what one row is
 * @param columns in the order of the file
 * @param primaryKey columns that together are unique; empty where rows can repeat
 * @param rows the rows, in the order of the file
 */
public record Table<S, R>(
    String name,
    String title,
    List<Column<R>> columns,
    List<String> primaryKey,
    Function<S, List<R>> rows) {
  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
  }

  /** The file that holds the table as CSV. */
  public String file() {
    return name + ".csv";
  }

  /** The names of the columns. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** How many rows there are. */
  public int size(S source) {
    return rows.apply(source).size();
  }

  /** The cells of all rows, made one row at a time. */
  public Iterable<List<String>> cells(S source) {
    return () -> rows.apply(source).stream().map(this::cellsOf).iterator();
  }

  /** The cells of one row. */
  public List<String> cellsOf(R row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (Column<R> column : columns) {
      cells.add(column.cell().apply(row));
    }
    return cells;
  }
}
