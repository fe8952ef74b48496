package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  private static final Set<Format> CSV = EnumSet.of(Format.CSV);

  @TempDir Path folder;

  @Test
  void a_report_holds_every_table_with_its_description_and_manifest() {
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("out"), CSV);

    assertThat(contents(folder.resolve("out")).keySet())
        .containsExactly(
            "adoption.csv",
            "authors.csv",
            "claims.csv",
            "clones.csv",
            "commits.csv",
            "comparisons.csv",
            "datapackage.json",
            "defects.csv",
            "evidence.csv",
            "history.csv",
            "lifetimes.csv",
            "line_ends.csv",
            "live_lines.csv",
            "manifest.json",
            "methods.csv",
            "periods.csv",
            "rewrites.csv",
            "sensitivity.csv",
            "survival.csv",
            "threats.csv",
            "tornado.csv",
            "violations.csv");
  }

  @Test
  void nothing_is_left_beside_the_report() {
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("out"), CSV);
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("out"), CSV);

    assertThat(folder).isDirectoryContaining(path -> path.endsWith("out"));
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void a_second_run_writes_the_same_bytes() {
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("a"), EnumSet.of(Format.CSV));
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("b"), EnumSet.of(Format.CSV));

    assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
  }

  @Test
  void files_of_a_format_that_is_no_longer_asked_for_go() {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV, Format.JSON));
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.JSON));

    assertThat(names(out))
        .containsExactly("analysis.json", "analysis.schema.json", "manifest.json");
  }

  @Test
  void files_that_are_not_of_the_report_stay() throws IOException {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, CSV);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.createDirectory(out.resolve("plots"));
    ReportWriter.write(SampleAnalysis.whole(), out, CSV);

    assertThat(out.resolve("notes.txt")).hasContent("mine");
    assertThat(out.resolve("plots")).isDirectory();
  }

  @Test
  void an_interrupted_write_leaves_the_old_report_whole() {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, CSV);
    SortedMap<String, String> before = contents(out);

    assertThatThrownBy(
            () ->
                ReportFolder.of(out)
                    .replace(
                        empty -> {
                          Files.writeString(empty.resolve("commits.csv"), "half a fi");
                          throw new IOException("No space left on device");
                        }))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("No space left on device");

    assertThat(contents(out)).isEqualTo(before);
    assertThat(names(folder)).containsExactly("out");
  }

  @Test
  void a_run_killed_between_the_two_renames_is_mended_by_the_next() throws IOException {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, CSV);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.move(out, folder.resolve(".out.codeparity-old"));
    Files.createDirectories(folder.resolve(".out.codeparity-new-1/report"));

    ReportWriter.write(SampleAnalysis.whole(), out, CSV);

    assertThat(names(folder)).containsExactly("out");
    assertThat(out.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void a_run_killed_after_the_renames_loses_no_foreign_file() throws IOException {
    Path out = folder.resolve("out");
    ReportWriter.write(SampleAnalysis.whole(), out, CSV);
    Files.writeString(out.resolve("notes.txt"), "mine");
    Files.move(out, folder.resolve(".out.codeparity-old"));
    Path other = folder.resolve("other");
    ReportWriter.write(SampleAnalysis.whole(), other, CSV);
    Files.move(other, out);

    ReportWriter.write(SampleAnalysis.whole(), out, CSV);

    assertThat(names(folder)).containsExactly("out");
    assertThat(out.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void a_new_or_empty_folder_or_an_old_report_is_writable() throws IOException {
    Path report = folder.resolve("report");
    ReportWriter.write(SampleAnalysis.whole(), report, CSV);
    Path empty = Files.createDirectory(folder.resolve("empty"));

    ReportWriter.checkWritable(report);
    ReportWriter.checkWritable(empty);
    ReportWriter.checkWritable(folder.resolve("new/and/deep"));

    assertThat(names(folder)).containsExactly("empty", "report");
  }

  @Test
  void a_folder_with_other_files_is_refused() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"a web page\"}");

    assertThatThrownBy(() -> ReportWriter.checkWritable(folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds files that are no Codeparity report");
  }

  @Test
  void a_file_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "text");

    assertThatThrownBy(() -> ReportWriter.checkWritable(file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is not a folder");
  }

  @Test
  void a_folder_below_a_file_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");

    assertThatThrownBy(() -> ReportWriter.checkWritable(file.resolve("out")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Choose another folder with --out");
  }

  @Test
  void a_link_to_a_folder_stays_a_link() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    ReportWriter.write(SampleAnalysis.whole(), link, CSV);

    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("commits.csv")).exists();
  }

  @Test
  void an_anonymised_report_names_nobody() {
    Path out = folder.resolve("out");
    Analysis analysis = SampleAnalysis.whole().anonymised();

    ReportWriter.write(analysis, out, EnumSet.of(Format.CSV, Format.JSON));

    assertThat(contents(out).values())
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(
                        "Author\"", "First Author", "example.com", "owner", "Add the p"));
  }

  private static Set<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new java.util.TreeSet<>(files.map(path -> path.getFileName().toString()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> contents(Path folder) {
    SortedMap<String, String> contents = new TreeMap<>();
    for (String name : names(folder)) {
      try {
        contents.put(name, Files.readString(folder.resolve(name), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return contents;
  }
}
