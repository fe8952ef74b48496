package dev.codeparity.reports;

import dev.codeparity.analyzer.Sample;
import dev.codeparity.analyzer.accuracy.SampleRow;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.text.Forge;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a sample: the sheet to fill in, the key to keep from whoever fills it in, and a
 * guide that says what the labels mean.
 *
 * @param sheet {@code NAME.csv}
 * @param key {@code NAME-key.csv}
 * @param guide {@code NAME.md}
 */
public record SampleFiles(Path sheet, Path key, Path guide) {
  private static final String CSV = ".csv";

  /**
   * The files that go with a sheet.
   *
   * @throws UsageException if its name does not end in {@code .csv}
   */
  public static SampleFiles of(Path sheet) {
    String name = String.valueOf(sheet.getFileName());
    if (!name.endsWith(CSV) || name.equals(CSV)) {
      throw new UsageException("--out: must be the name of a .csv file; was '" + sheet + "'");
    }
    String stem = name.substring(0, name.length() - CSV.length());
    return new SampleFiles(
        sheet, sheet.resolveSibling(stem + "-key.csv"), sheet.resolveSibling(stem + ".md"));
  }

  /** Where the key of a labelled sheet lies if nobody has moved it. */
  public static Path keyOf(Path labels) {
    String name = String.valueOf(labels.getFileName());
    String stem = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
    return labels.resolveSibling(stem + "-key.csv");
  }

  /**
   * Checks, before the work starts, that the files can be written. Labels are hours of work, so
   * nothing is ever overwritten.
   *
   * @throws UsageException if one is there, or the folder cannot be written
   */
  public void check() {
    for (Path file : List.of(sheet, key, guide)) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(
            "--out: "
                + file
                + " is there already, and may hold labels. Choose another name, or remove it");
      }
    }
    Path folder = folder();
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UsageException("--out: there is no folder " + folder + " that can be written");
    }
  }

  /**
   * Writes the files, each of them whole or not at all.
   *
   * @throws UsageException as {@link #check} does, or if writing fails
   */
  public void write(Sample sample) {
    check();
    List<Column<SampleRow>> columns =
        SampleColumns.sheet(sample.request().kind(), Forge.of(sample.run().repository()));
    write(guide, out -> out.write(SampleGuide.text(sample, columns, this)));
    write(key, out -> print(sample, SampleColumns.key(sample.request().kind()), out));
    write(sheet, out -> print(sample, columns, out));
  }

  private static void print(Sample sample, List<Column<SampleRow>> columns, OutputStream out)
      throws IOException {
    CsvFile.print(
        columns.stream().map(Column::name).toList(),
        sample.rows().stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList(),
        out);
  }

  private static void write(Path file, HashedFile.Content content) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".codeparity-new");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        content.writeTo(out);
      }
      Files.move(fresh, file);
    } catch (IOException e) {
      throw new UsageException("--out: cannot write " + file + ": " + e, e);
    }
  }

  private Path folder() {
    Path folder = sheet.toAbsolutePath().getParent();
    return folder == null ? sheet.toAbsolutePath() : folder;
  }
}
