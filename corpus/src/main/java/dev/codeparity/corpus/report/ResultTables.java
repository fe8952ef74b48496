package dev.codeparity.corpus.report;

import dev.codeparity.corpus.result.ResultFolders;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.table.WrittenFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of every repository as one CSV file: the bytes of theirs, one after the other, with the
 * repository's name before each row. However many there are, a few kilobytes of memory do.
 */
final class ResultTables {
  private static final byte[] HEADING = "repository,".getBytes(StandardCharsets.UTF_8);

  private static final int BUFFER = 1 << 16;

  private ResultTables() {}

  /**
   * The result of one repository.
   *
   * @param name its name in the corpus
   * @param folder its result
   */
  record Place(String name, Path folder) {}

  /**
   * Writes one table of all results.
   *
   * @param table its name
   * @param places in order of the corpus, one at least
   */
  static WrittenFile write(String table, List<Place> places, Path folder) throws IOException {
    long[] rows = new long[1];
    WrittenFile file =
        HashedFile.write(
            folder,
            table + ".csv",
            0,
            out -> {
              boolean first = true;
              for (Place place : places) {
                Path source = ResultFolders.tables(place.folder()).resolve(table + ".csv");
                rows[0] += append(source, first, cell(place.name()), out);
                first = false;
              }
            });
    return new WrittenFile(file.name(), file.bytes(), file.sha256(), (int) rows[0]);
  }

  private static byte[] cell(String name) throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, CsvFile.FORMAT)) {
      printer.print(CorpusTables.repositoryColumn().cell().apply(name));
    }
    return (text + ",").getBytes(StandardCharsets.UTF_8);
  }

  /** Copies a file; a row may hold line feeds between quotes. */
  private static long append(Path file, boolean withHeader, byte[] cell, OutputStream out)
      throws IOException {
    long records = 0;
    boolean quoted = false;
    boolean start = true;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        int from = 0;
        for (int i = 0; i < length; i++) {
          boolean kept = withHeader || records > 0;
          if (start && kept) {
            out.write(records == 0 ? HEADING : cell);
          }
          quoted ^= buffer[i] == '"';
          start = buffer[i] == '\n' && !quoted;
          if (start || i == length - 1) {
            if (kept) {
              out.write(buffer, from, i + 1 - from);
            }
            from = i + 1;
          }
          records += start ? 1 : 0;
        }
      }
    }
    return Math.max(0, records - 1);
  }
}
