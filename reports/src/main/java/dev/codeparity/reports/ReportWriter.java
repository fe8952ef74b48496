package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The door of this package: an analysis in, a folder of files out. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Checks, before the work starts, that a report can be written.
   *
   * @param out the folder, which need not exist
   * @throws UsageException if it is a file, holds files but no report of Codeparity, or cannot be
   *     written
   */
  public static void checkWritable(Path out) {
    ReportFolder.of(out).check();
  }

  /**
   * Checks, before the work starts, that this version can write the formats.
   *
   * @throws UsageException if it cannot
   */
  public static void checkAvailable(Set<Format> formats) {
    if (formats.isEmpty()) {
      throw new UsageException("--format: name at least one format, such as csv");
    }
    for (Format format : formats) {
      if (!format.isAvailable()) {
        throw new UsageException(
            "--format: '"
                + format.key()
                + "' comes with a later version. This one writes csv and json");
      }
    }
  }

  /**
   * Writes a report beside the old one and moves it into place: whoever reads the folder finds the
   * old report or the new one, never a half. Files in it that are not of the report stay.
   *
   * @param analysis what to write; call {@link Analysis#anonymised} first where names must not show
   * @param out the folder, made if missing
   * @param formats what to write besides {@code manifest.json}
   * @throws UsageException as {@link #checkWritable} and {@link #checkAvailable} do, or if writing
   *     fails
   */
  public static void write(Analysis analysis, Path out, Set<Format> formats) {
    checkAvailable(formats);
    ReportFolder folder = ReportFolder.of(out);
    folder.check();
    folder.replace(empty -> fill(analysis, empty, formats));
  }

  private static void fill(Analysis analysis, Path folder, Set<Format> formats) throws IOException {
    List<WrittenFile> files = new ArrayList<>();
    if (formats.contains(Format.CSV)) {
      Map<String, WrittenFile> tables = new TreeMap<>();
      for (Table<?> table : Tables.all()) {
        tables.put(table.name(), CsvFile.write(analysis, table, folder));
      }
      files.addAll(tables.values());
      files.add(DataPackage.write(analysis, tables, folder));
    }
    if (formats.contains(Format.JSON)) {
      files.add(JsonFile.write(analysis, folder));
    }
    Manifest.write(analysis, files, folder);
  }
}
