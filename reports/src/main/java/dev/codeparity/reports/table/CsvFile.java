package dev.codeparity.reports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as a CSV file: UTF-8, a header, LF.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvFile {
  /** How all CSV files are written. */
  public static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").setQuoteMode(QuoteMode.MINIMAL).get();

  private static final int BUFFER = 1 << 14;

  private CsvFile() {}

  /** Writes the rows that a table takes from a source into the folder. */
  public static <S> WrittenFile write(S source, Table<S, ?> table, Path folder) throws IOException {
    return HashedFile.write(
        folder,
        table.file(),
        table.size(source),
        out -> print(table.header(), table.cells(source), out));
  }

  /** Writes a header and rows. */
  public static void print(List<String> header, Iterable<List<String>> rows, OutputStream out)
      throws IOException {
    StringBuilder text = new StringBuilder(2 * BUFFER);
    append(header, text);
    for (List<String> cells : rows) {
      append(cells, text);
      if (text.length() >= BUFFER) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        if (bytes.length == text.length()) {
          text.setLength(0);
        } else {
          // once it has held a character beyond Latin-1, a builder takes twice the work for ever
          text = new StringBuilder(2 * BUFFER);
        }
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(List<String> cells, StringBuilder row) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (i > 0 && isPlain(cell)) {
        row.append(FORMAT.getDelimiterString()).append(cell);
      } else if (i == 0 && isId(cell)) {
        row.append(cell);
      } else {
        FORMAT.print(cell, row, i == 0);
      }
    }
    row.append(FORMAT.getRecordSeparator());
  }

  /**
   * Whether it stands for itself: to let the format look at every cell costs more than all else.
   */
  private static boolean isPlain(String cell) {
    int length = cell.length();
    for (int at = 0; at < length; at++) {
      char c = cell.charAt(at);
      if (c <= ',' && !isPlain(c, at > 0 && at < length - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c, boolean within) {
    return (c > '#' && c != ',') || (c == ' ' && within);
  }

  /** Whether it is of digits and small letters alone, as ids of commits are. */
  private static boolean isId(String cell) {
    for (int at = 0; at < cell.length(); at++) {
      char c = cell.charAt(at);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return !cell.isEmpty();
  }
}
