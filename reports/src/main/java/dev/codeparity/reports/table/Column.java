package dev.codeparity.reports.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table: what its header, its cells and its entry in the data dictionary are made
 * of.
 *
 * @param name the header
 * @param type what the cells are
 * @param description what they mean, in one sentence
 * @param unit the unit of the figures; empty where there is none
 * @param required whether no cell is empty
 * @param minimum the least value; empty where there is no bound
 * @param maximum the greatest value; empty where there is no bound
 * @param values the only values there are; empty where others can come
 * @param references the column of another table that the filled cells are from
 * @param cell the text of a row's cell; empty for unknown
 */
public record Column<R>(
    String name,
    ColumnType type,
    String description,
    String unit,
    boolean required,
    Optional<Integer> minimum,
    Optional<Integer> maximum,
    List<String> values,
    Optional<Reference> references,
    Function<R, String> cell) {
  public Column {
    values = List.copyOf(values);
  }

  /** A column without bounds. */
  public static <R> Column<R> of(
      String name, ColumnType type, String description, Function<R, String> cell) {
    return new Column<>(
        name,
        type,
        description,
        "",
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        cell);
  }

  /** The name in prose, as a heading. */
  public String title() {
    String words = name.replace('_', ' ').replaceAll("\\bci\\b", "limit").replace(" id", " ID");
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The same with the unit of its figures. */
  public Column<R> inUnit(String text) {
    return new Column<>(
        name, type, description, text, required, minimum, maximum, values, references, cell);
  }

  /** The same, never empty. */
  public Column<R> always() {
    return new Column<>(
        name, type, description, unit, true, minimum, maximum, values, references, cell);
  }

  /** The same with its least value. */
  public Column<R> atLeast(int bound) {
    return new Column<>(
        name,
        type,
        description,
        unit,
        required,
        Optional.of(bound),
        maximum,
        values,
        references,
        cell);
  }

  /** The same with its greatest value. */
  public Column<R> atMost(int bound) {
    return new Column<>(
        name,
        type,
        description,
        unit,
        required,
        minimum,
        Optional.of(bound),
        values,
        references,
        cell);
  }

  /** The same with the only texts that it can hold. */
  public Column<R> only(List<String> texts) {
    return new Column<>(
        name, type, description, unit, required, minimum, maximum, texts, references, cell);
  }

  /** The same, its filled cells from a column of another table. */
  public Column<R> from(String table, String column) {
    return new Column<>(
        name,
        type,
        description,
        unit,
        required,
        minimum,
        maximum,
        values,
        Optional.of(new Reference(table, column)),
        cell);
  }

  /** The same column for rows that hold such a row. */
  public <S> Column<S> of(Function<S, R> part) {
    return new Column<>(
        name,
        type,
        description,
        unit,
        required,
        minimum,
        maximum,
        values,
        references,
        cell.compose(part));
  }

  /** A column of a table. */
  public record Reference(String table, String column) {}
}
