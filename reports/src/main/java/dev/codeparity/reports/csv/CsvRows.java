package dev.codeparity.reports.csv;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as people and spreadsheets save it: with a byte order mark or not, separated by
 * commas, semicolons or tabs. What is wrong is told with file, row and column, rows counted as a
 * spreadsheet counts them.
 */
public final class CsvRows {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();

  private CsvRows(String file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads a file; lines without any text are left out.
   *
   * @throws UsageException if it cannot be read, is no CSV, or its rows do not fit its header
   */
  public static CsvRows read(Path path) {
    String name = String.valueOf(path.getFileName());
    String text = text(path, name);
    if (text.isBlank()) {
      throw new UsageException(name + ": there is nothing in it");
    }
    try (CSVParser parser = CSVParser.parse(text, format(text))) {
      List<CSVRecord> records = parser.getRecords();
      CsvRows read = new CsvRows(name, header(records.get(0), name));
      for (CSVRecord row : records.subList(1, records.size())) {
        if (row.stream().anyMatch(cell -> !cell.isBlank())) {
          read.add(row);
        }
      }
      return read;
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException(name + ": not CSV: " + e.getMessage(), e);
    }
  }

  private static String text(Path path, String name) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UsageException(name + ": not UTF-8 text; save it as CSV UTF-8", e);
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no file " + path, e);
    } catch (IOException e) {
      throw new UsageException("cannot read " + path + ": " + e, e);
    }
  }

  private static CSVFormat format(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator = first.contains("\t") ? '\t' : first.contains(",") ? ',' : ';';
    return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  private static List<String> header(CSVRecord first, String name) {
    List<String> header =
        first.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw new UsageException(name + ", row 1: column '" + column + "' is there twice");
      }
    }
    return header;
  }

  private void add(CSVRecord row) {
    if (row.size() != header.size()) {
      throw new UsageException(
          "%s, row %d: has %d cells, the header has %d"
              .formatted(file, row.getRecordNumber(), row.size(), header.size()));
    }
    rows.add(new Row(row.getRecordNumber(), row.stream().map(String::strip).toList()));
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** The rows below the header. */
  public List<Row> rows() {
    return rows;
  }

  /** The names of the columns, in lower case. */
  public List<String> columns() {
    return header;
  }

  /** Whether there is such a column. */
  public boolean has(String column) {
    return header.contains(column);
  }

  /**
   * Checks that a column is there.
   *
   * @throws UsageException if it is not
   */
  public void require(String column) {
    if (!has(column)) {
      throw new UsageException(
          "%s, row 1: there is no column '%s'; there are: %s"
              .formatted(file, column, String.join(", ", header)));
    }
  }

  /** One row. */
  public final class Row {
    private final long number;
    private final List<String> cells;

    private Row(long number, List<String> cells) {
      this.number = number;
      this.cells = cells;
    }

    /** Its number in a spreadsheet, the header being 1. */
    public long number() {
      return number;
    }

    /** The cell in a column; empty where there is no such column. */
    public String cell(String column) {
      int index = header.indexOf(column);
      return index < 0 ? "" : cells.get(index);
    }

    /** The cell in a column, if there is something in it. */
    public Optional<String> filled(String column) {
      return Optional.of(cell(column)).filter(text -> !text.isEmpty());
    }

    /** What is wrong with a cell, with its place. */
    public UsageException problem(String column, String what) {
      return new UsageException("%s, row %d, column %s: %s".formatted(file, number, column, what));
    }
  }
}
