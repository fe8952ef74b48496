package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What researchers are given to begin with: it reads a report and draws from it. */
class ReadingScriptsTest {
  private static final Path SCRIPTS = Path.of("../docs/reading").toAbsolutePath().normalize();

  @TempDir Path folder;

  @BeforeEach
  void write() {
    ReportWriter.write(
        SampleAnalysis.withSubject("=1+1, \"two\" NA"),
        folder.resolve("out"),
        EnumSet.of(Format.CSV));
  }

  @Test
  void the_script_in_r_redraws_the_main_figure() throws Exception {
    String rscript = onPath("Rscript");
    assertThat(run(rscript, SCRIPTS.resolve("forest.R").toString(), "out", "forest.png"))
        .contains("defect_density 1.3400 0.8200 2.1900");
    assertThat(folder.resolve("forest.png")).isNotEmptyFile();
  }

  @Test
  void the_script_in_python_redraws_the_main_figure() throws Exception {
    String python = onPath("python3");
    assumeTrue(works(python, "-c", "import matplotlib"), "python3 has no Matplotlib");
    assertThat(run(python, SCRIPTS.resolve("forest.py").toString(), "out", "forest.png"))
        .contains("defect_density 1.3400 0.8200 2.1900");
    assertThat(folder.resolve("forest.png")).isNotEmptyFile();
  }

  @Test
  void python_reads_numbers_flags_and_ids() throws Exception {
    String python = onPath("python3");
    assertThat(
            run(
                python,
                "-c",
                "import csv; rows = list(csv.DictReader(open('out/commits.csv', newline='',"
                    + " encoding='utf-8')));"
                    + " print(len(rows), len(rows[0]['commit']), rows[2]['is_fix'],"
                    + " float(rows[0]['follow_up_days']), rows[0]['subject'])"))
        .contains("3 40 TRUE 30.5 '=1+1, \"two\" NA");
  }

  @Test
  void duckdb_makes_parquet_in_one_line() throws Exception {
    String duckdb = onPath("duckdb");
    run(duckdb, "-c", "COPY (FROM 'out/commits.csv') TO 'commits.parquet'");
    assertThat(
            run(
                duckdb,
                "-csv",
                "-noheader",
                "-c",
                "SELECT count(*), sum(is_fix::INT), typeof(any_value(commit_time)) FROM"
                    + " 'commits.parquet'"))
        .contains("3,1,TIMESTAMP WITH TIME ZONE");
  }

  private static String onPath(String name) {
    Optional<Path> found =
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .map(path -> Path.of(path, name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), name + " is not on the PATH");
    return found.orElseThrow().toString();
  }

  private boolean works(String... command) throws IOException, InterruptedException {
    return start(command).waitFor() == 0;
  }

  private List<String> run(String... command) throws IOException, InterruptedException {
    int code = start(command).waitFor();
    List<String> lines = Files.readAllLines(folder.resolve("answer.txt"), UTF_8);
    assertThat(code).as(String.join("\n", lines)).isZero();
    return lines;
  }

  private Process start(String... command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("answer.txt").toFile())
        .start();
  }
}
