package dev.codeparity.reports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(header);
    for (List<String> cells : rows) {
      printer.printRecord(cells);
    }
    printer.flush();
  }
}
