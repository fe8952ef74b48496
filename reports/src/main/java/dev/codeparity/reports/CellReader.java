package dev.codeparity.reports;

import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.reports.csv.CsvRows;
import dev.codeparity.reports.text.CellText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the cells of one row as what they must be; an empty cell, or no such column, is unknown.
 */
record CellReader(CsvRows.Row row) {
  private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** A full commit id. */
  String id(String column) {
    String text = row.cell(column).toLowerCase(Locale.ROOT);
    if (!FULL_ID.matcher(text).matches()) {
      throw row.problem(
          column, "must be a full commit id of 40 or 64 digits; was '" + row.cell(column) + "'");
    }
    return text;
  }

  Optional<String> optionalId(String column) {
    return row.filled(column).map(text -> id(column));
  }

  Optional<Instant> time(String column) {
    return row.filled(column)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeParseException e) {
                throw row.problem(
                    column, "must be a time such as 2026-03-31T09:30:00Z; was '" + text + "'");
              }
            });
  }

  OptionalInt count(String column) {
    Optional<String> text = row.filled(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= 0) {
        return OptionalInt.of(value);
      }
    } catch (NumberFormatException e) {
      // told below, as for numbers out of range
    }
    throw row.problem(column, "must be a whole number, 0 or more; was '" + text.get() + "'");
  }

  /** A share above 0 and at most 1. */
  Optional<Double> weight(String column) {
    return row.filled(column)
        .map(
            text -> {
              try {
                double value = Double.parseDouble(text);
                if (value > 0 && value <= 1) {
                  return value;
                }
              } catch (NumberFormatException e) {
                // told below, as for numbers out of range
              }
              throw row.problem(column, "must be above 0 and at most 1; was '" + text + "'");
            });
  }

  /** Whether a cell says {@code TRUE}; an empty one does not. */
  boolean flag(String column) {
    return row.filled(column)
        .map(
            text ->
                switch (text.toUpperCase(Locale.ROOT)) {
                  case "TRUE", "T", "1", "YES" -> true;
                  case "FALSE", "F", "0", "NO" -> false;
                  default -> throw row.problem(column, "must be TRUE or FALSE; was '" + text + "'");
                })
        .orElse(false);
  }

  <E extends Enum<E>> Optional<E> choice(String column, Class<E> type) {
    List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return row.filled(column)
        .map(
            text -> {
              int at = names.indexOf(text.toUpperCase(Locale.ROOT));
              if (at < 0) {
                throw row.problem(
                    column,
                    "must be one of "
                        + String.join(", ", names)
                        + "; was '"
                        + text
                        + "'"
                        + Suggestion.clause(text, names));
              }
              return type.getEnumConstants()[at];
            });
  }

  <E extends Enum<E>> E needed(String column, Class<E> type) {
    return choice(column, type)
        .orElseThrow(
            () ->
                row.problem(
                    column,
                    "must be one of "
                        + String.join(
                            ", ", Stream.of(type.getEnumConstants()).map(Enum::name).toList())
                        + "; was empty"));
  }

  String text(String column) {
    return CellText.unguarded(row.cell(column));
  }
}
