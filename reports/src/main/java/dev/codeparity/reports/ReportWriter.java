package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.ci.Badge;
import dev.codeparity.reports.ci.JUnitReport;
import dev.codeparity.reports.ci.MarkdownReport;
import dev.codeparity.reports.ci.SarifReport;
import dev.codeparity.reports.html.HtmlReport;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.table.DataPackage;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.WrittenFile;
import dev.codeparity.reports.text.CellText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;

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
   * Writes a report beside the old one and moves it into place: whoever reads the folder finds the
   * old report or the new one, never a half. Files in it that are not of the report stay.
   *
   * @param analysis what to write; call {@link Analysis#anonymised} first where names must not show
   * @param out the folder, made if missing
   * @param formats what to write besides {@code manifest.json}
   * @throws UsageException as {@link #checkWritable} does, or if writing fails
   */
  public static void write(Analysis analysis, Path out, Set<Format> formats) {
    write(analysis, Tables.all(), out, formats);
  }

  /**
   * As {@link #write}, but only the tables that the statistics alone make: the others were given.
   */
  public static void writeStatistics(Analysis analysis, Path out, Set<Format> formats) {
    write(analysis, Tables.ofStatistics(), out, formats);
  }

  private static void write(
      Analysis analysis, List<Table<Analysis, ?>> chosen, Path out, Set<Format> formats) {
    ReportFolder folder = ReportFolder.of(out);
    folder.check();
    folder.replace(empty -> fill(analysis, chosen, empty, formats));
  }

  private static void fill(
      Analysis analysis, List<Table<Analysis, ?>> chosen, Path folder, Set<Format> formats)
      throws IOException {
    List<Table<Analysis, ?>> tables =
        formats.contains(Format.CSV) ? longestFirst(chosen, analysis) : List.of();
    List<ForkJoinTask<WrittenFile>> written =
        begin(tables, table -> CsvFile.write(analysis, table, folder));
    List<ForkJoinTask<List<WrittenFile>>> others =
        begin(
            formats.stream().filter(format -> format != Format.CSV).toList(),
            format -> write(format, analysis, chosen, folder));
    List<WrittenFile> files = new ArrayList<>();
    try {
      List<List<WrittenFile>> further = join(others);
      if (formats.contains(Format.CSV)) {
        files.addAll(csv(analysis, tables, join(written), folder));
      }
      further.forEach(files::addAll);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Manifest.write(analysis, files, folder);
  }

  /** Begun last, the longest would keep all waiting. */
  private static List<Table<Analysis, ?>> longestFirst(
      List<Table<Analysis, ?>> tables, Analysis analysis) {
    Map<String, Integer> rows = new HashMap<>();
    tables.forEach(table -> rows.put(table.name(), -table.size(analysis)));
    return tables.stream()
        .sorted(Comparator.comparing(table -> rows.getOrDefault(table.name(), 0)))
        .toList();
  }

  /** Writes a file. */
  @FunctionalInterface
  private interface Writing<T, W> {
    W write(T what) throws IOException;
  }

  /** Begins to write what does not depend on one another. */
  private static <T, W> List<ForkJoinTask<W>> begin(List<T> all, Writing<T, W> writing) {
    List<ForkJoinTask<W>> begun = new ArrayList<>();
    for (T one : all) {
      begun.add(
          ForkJoinTask.adapt(
                  () -> {
                    try {
                      return writing.write(one);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  })
              .fork());
    }
    return begun;
  }

  /** The results in order; what no other thread has begun is done by this one, the last first. */
  private static <W> List<W> join(List<ForkJoinTask<W>> begun) {
    List<W> results = new ArrayList<>();
    for (int i = begun.size() - 1; i >= 0; i--) {
      results.add(0, begun.get(i).join());
    }
    return results;
  }

  private static List<WrittenFile> write(
      Format format, Analysis analysis, List<Table<Analysis, ?>> chosen, Path folder)
      throws IOException {
    return switch (format) {
      case CSV -> throw new IllegalArgumentException("tables are written one by one");
      case HTML ->
          List.of(
              HashedFile.write(folder, HtmlReport.FILE, 0, out -> HtmlReport.write(analysis, out)));
      case JSON -> List.of(JsonFile.write(analysis, chosen, folder), JsonSchema.write(folder));
      case MARKDOWN ->
          List.of(HashedFile.text(folder, MarkdownReport.FILE, MarkdownReport.of(analysis)));
      case SARIF -> List.of(HashedFile.bytes(folder, SarifReport.FILE, SarifReport.of(analysis)));
      case JUNIT -> List.of(HashedFile.text(folder, JUnitReport.FILE, JUnitReport.of(analysis)));
      case BADGE -> badge(Badge.of(analysis), folder);
    };
  }

  private static List<WrittenFile> badge(Badge badge, Path folder) throws IOException {
    return List.of(
        HashedFile.text(folder, Badge.PICTURE, badge.picture()),
        HashedFile.bytes(folder, Badge.ENDPOINT, badge.endpoint()));
  }

  private static List<WrittenFile> csv(
      Analysis analysis, List<Table<Analysis, ?>> chosen, List<WrittenFile> written, Path folder)
      throws IOException {
    Map<String, WrittenFile> tables = new TreeMap<>();
    for (int i = 0; i < written.size(); i++) {
      tables.put(chosen.get(i).name(), written.get(i));
    }
    List<WrittenFile> files = new ArrayList<>(tables.values());
    files.add(
        DataPackage.write(
            "Codeparity report of " + CellText.visible(analysis.run().repository()),
            "Who wrote each commit, which defects it brought, and whether AI code is worse than, on"
                + " a par with, or better than human code.",
            Tables.all(),
            tables,
            folder));
    return files;
  }
}
