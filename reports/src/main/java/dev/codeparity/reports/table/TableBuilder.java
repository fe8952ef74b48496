package dev.codeparity.reports.table;

import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.Decimals;
import dev.codeparity.reports.text.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * Lays down a table column by column, in the order of the file. What follows a column, such as
 * {@link #unit}, is said of that column.
 */
public final class TableBuilder<R> {
  private final String name;
  private final String title;
  private final List<Column<R>> columns = new ArrayList<>();
  private final List<String> key = new ArrayList<>();

  /**
   * A table without columns.
   *
   * @param name file name without extension
   * @param title what one row is
   */
  public TableBuilder(String name, String title) {
    this.name = name;
    this.title = title;
  }

  /** The table, given where its rows are taken from. */
  public <S> Table<S, R> rows(Function<S, List<R>> rows) {
    return new Table<>(name, title, columns, key, rows);
  }

  /** The columns so far. */
  public List<Column<R>> columns() {
    return List.copyOf(columns);
  }

  /** Text of a repository, made safe; empty for unknown. */
  public TableBuilder<R> text(String column, String description, Function<R, String> value) {
    return add(column, ColumnType.STRING, description, value.andThen(CellText::safe));
  }

  /** Text that can be unknown. */
  public TableBuilder<R> optionalText(
      String column, String description, Function<R, Optional<String>> value) {
    return text(column, description, row -> value.apply(row).orElse(""));
  }

  /** A count. */
  public TableBuilder<R> count(String column, String description, ToLongFunction<R> value) {
    return add(
            column, ColumnType.INTEGER, description, row -> Long.toString(value.applyAsLong(row)))
        .always()
        .atLeast(0);
  }

  /** A count that can be unknown. */
  public TableBuilder<R> optionalCount(
      String column, String description, Function<R, OptionalInt> value) {
    return add(
            column,
            ColumnType.INTEGER,
            description,
            row -> {
              OptionalInt figure = value.apply(row);
              return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "";
            })
        .atLeast(0);
  }

  /** A figure; not empty, so it must be finite. */
  public TableBuilder<R> number(String column, String description, ToDoubleFunction<R> value) {
    return add(
            column, ColumnType.NUMBER, description, row -> Decimals.text(value.applyAsDouble(row)))
        .always();
  }

  /** As {@link #number}, with as many digits as it takes to read the same number back. */
  public TableBuilder<R> exactNumber(String column, String description, ToDoubleFunction<R> value) {
    return add(
            column, ColumnType.NUMBER, description, row -> Decimals.exact(value.applyAsDouble(row)))
        .always();
  }

  /** A figure that can be unknown. */
  public TableBuilder<R> optionalNumber(
      String column, String description, Function<R, OptionalDouble> value) {
    return add(
        column,
        ColumnType.NUMBER,
        description,
        row -> {
          OptionalDouble figure = value.apply(row);
          return figure.isPresent() ? Decimals.text(figure.getAsDouble()) : "";
        });
  }

  /** {@code TRUE} or {@code FALSE}. */
  public TableBuilder<R> flag(String column, String description, Predicate<R> value) {
    return optionalFlag(column, description, row -> Optional.of(value.test(row))).always();
  }

  /** As {@link #flag}, but it can be unknown. */
  public TableBuilder<R> optionalFlag(
      String column, String description, Function<R, Optional<Boolean>> value) {
    return add(
        column,
        ColumnType.BOOLEAN,
        description,
        row -> value.apply(row).map(set -> set ? "TRUE" : "FALSE").orElse(""));
  }

  /** A moment, in UTC. */
  public TableBuilder<R> time(String column, String description, Function<R, Instant> value) {
    return optionalTime(column, description, row -> Optional.of(value.apply(row))).always();
  }

  /** A moment that can be unknown. */
  public TableBuilder<R> optionalTime(
      String column, String description, Function<R, Optional<Instant>> value) {
    return add(
        column,
        ColumnType.DATETIME,
        description,
        row -> value.apply(row).map(Times::text).orElse(""));
  }

  /** A day that can be unknown. */
  public TableBuilder<R> optionalDate(
      String column, String description, Function<R, Optional<LocalDate>> value) {
    return add(
        column,
        ColumnType.DATE,
        description,
        row -> value.apply(row).map(LocalDate::toString).orElse(""));
  }

  /** A closed choice; the cells hold the names of the constants. */
  public <E extends Enum<E>> TableBuilder<R> choice(
      String column, String description, Class<E> type, Function<R, E> value) {
    return optionalChoice(column, description, type, row -> Optional.of(value.apply(row))).always();
  }

  /** A closed choice that can be unknown. */
  public <E extends Enum<E>> TableBuilder<R> optionalChoice(
      String column, String description, Class<E> type, Function<R, Optional<E>> value) {
    return add(
            column,
            ColumnType.STRING,
            description,
            row -> value.apply(row).map(Enum::name).orElse(""))
        .only(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  /** The unit of the figures. */
  public TableBuilder<R> unit(String text) {
    return change(last -> last.inUnit(text));
  }

  /** Never empty. */
  public TableBuilder<R> always() {
    return change(Column::always);
  }

  /** Nothing less is possible. */
  public TableBuilder<R> atLeast(int bound) {
    return change(last -> last.atLeast(bound));
  }

  /** From 0 to 1. */
  public TableBuilder<R> share() {
    return change(last -> last.atLeast(0).atMost(1));
  }

  /** Nothing but these texts is possible. */
  public TableBuilder<R> only(List<String> texts) {
    return change(last -> last.only(texts));
  }

  /** A part of the primary key. */
  public TableBuilder<R> key() {
    key.add(columns.get(columns.size() - 1).name());
    return this;
  }

  /** Filled cells are ids in {@code commits.csv}. */
  public TableBuilder<R> ofCommit() {
    return change(last -> last.from("commits", "commit"));
  }

  /** Filled cells are ids in {@code authors.csv}. */
  public TableBuilder<R> ofAuthor() {
    return change(last -> last.from("authors", "author_id"));
  }

  /** A column whose cells are made by the caller. */
  public TableBuilder<R> add(
      String column, ColumnType type, String description, Function<R, String> cell) {
    columns.add(Column.of(column, type, description, cell));
    return this;
  }

  private TableBuilder<R> change(UnaryOperator<Column<R>> change) {
    columns.set(columns.size() - 1, change.apply(columns.get(columns.size() - 1)));
    return this;
  }
}
