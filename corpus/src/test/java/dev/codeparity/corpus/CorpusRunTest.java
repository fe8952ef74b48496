package dev.codeparity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.corpus.spark.Sessions;
import dev.codeparity.fixtures.CorpusFixture;
import dev.codeparity.fixtures.CorpusFixture.Plan;
import dev.codeparity.reports.Format;
import dev.codeparity.reports.ReportWriter;
import dev.codeparity.reports.csv.CsvRows;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole command, on this machine and on a cluster of two executors of which one is killed. */
class CorpusRunTest {
  private static final int REPOSITORIES = 8;

  @TempDir private static Path folder;

  private static Path corpus;
  private static Path results;
  private static String said;

  @BeforeAll
  static void run_once_on_one_core() throws IOException {
    corpus = CorpusFixture.in(folder, new Plan(REPOSITORIES, 60, 2, 0.1), 1).file();
    Files.writeString(corpus, "nowhere,east\n", StandardOpenOption.APPEND);
    Path broken = folder.resolve("broken/.git");
    Files.createDirectories(broken.resolve("objects"));
    Files.createDirectories(broken.resolve("refs"));
    Files.writeString(broken.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(corpus, "broken,west\n", StandardOpenOption.APPEND);
    results = folder.resolve("one-core");
    said = run(results, "--master", "local[1]");
  }

  @Test
  void repositories_that_cannot_be_analysed_are_told_and_the_others_are_there() {
    assertThat(CsvRows.read(results.resolve("repositories.csv")).rows()).hasSize(REPOSITORIES);
    CsvRows failures = CsvRows.read(results.resolve("failures.csv"));
    assertThat(failures.rows())
        .extracting(row -> row.cell("repository") + " " + row.cell("kind"))
        .containsExactly("nowhere UNUSABLE", "broken UNUSABLE");
    assertThat(said).contains("10 repositories: 8 analysed now, 0 found from before, 2 failed");
  }

  @Test
  void a_true_ratio_of_two_is_found() {
    CsvRows.Row row =
        CsvRows.read(results.resolve("pooled.csv")).rows().stream()
            .filter(r -> r.cell("metric").equals("defect_density"))
            .filter(r -> r.cell("grouping").equals("all") && r.cell("method").equals("REML"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(row.cell("ci_low"))).isBetween(0.8, 2.0);
    assertThat(Double.parseDouble(row.cell("ci_high"))).isBetween(2.0, 5.0);
  }

  @Test
  void the_tables_of_a_repository_are_those_of_an_analysis_of_it() throws IOException {
    Path alone = folder.resolve("alone");
    Analysis analysis =
        new Analyzer()
            .analyze(
                AnalysisRequest.defaults(folder.resolve("r00003")).toBuilder()
                    .quality(QualityScope.OFF)
                    .cache(false)
                    .build());
    ReportWriter.write(analysis, alone, EnumSet.of(Format.CSV));
    for (Path table : tables(alone)) {
      String name = String.valueOf(table.getFileName());
      List<String> ofCorpus = Files.readAllLines(results.resolve(name));
      String expected = Files.readString(table);
      String found =
          Stream.concat(
                  Stream.of(ofCorpus.get(0).substring("repository,".length())),
                  ofCorpus.stream()
                      .filter(line -> line.startsWith("r00003,"))
                      .map(line -> line.substring("r00003,".length())))
              .collect(Collectors.joining("\n", "", "\n"));
      assertThat(found).as(name).isEqualTo(expected);
    }
  }

  @Test
  void a_second_run_does_nothing_again_and_gives_the_same_bytes() throws Exception {
    SortedMap<String, String> before = hashes(results);
    String again = run(results, "--master", "local[2]");
    assertThat(again).contains("0 analysed now, 8 found from before, 2 failed");
    assertThat(hashes(results)).isEqualTo(before);
  }

  @Test
  void parquet_holds_what_the_csv_files_hold() throws IOException {
    try (SparkSession session = Sessions.open("local[1]")) {
      Dataset<Row> commits = session.read().parquet(results.resolve("parquet/commits").toString());
      CsvRows rows = CsvRows.read(results.resolve("commits.csv"));
      assertThat(commits.count()).isEqualTo(rows.rows().size());
      List<String> columns =
          Arrays.stream(commits.columns()).filter(name -> !name.equals("shard")).toList();
      assertThat(columns).containsExactlyElementsOf(rows.columns());
      List<String> ids =
          commits.select("repository", "commit").collectAsList().stream()
              .map(row -> row.getString(0) + " " + row.getString(1))
              .toList();
      assertThat(ids)
          .containsExactlyElementsOf(
              rows.rows().stream()
                  .map(row -> row.cell("repository") + " " + row.cell("commit"))
                  .toList());
      assertThat(commits.schema().apply("lines_added").dataType().typeName()).isEqualTo("long");
      assertThat(commits.schema().apply("is_fix").dataType().typeName()).isEqualTo("boolean");
      assertThat(commits.schema().apply("commit_time").dataType().typeName())
          .isEqualTo("timestamp");
    }
  }

  @Test
  void a_cluster_that_loses_an_executor_loses_nothing_and_gives_the_same_bytes() throws Exception {
    Path onCluster = folder.resolve("cluster");
    ExecutorKiller killer = new ExecutorKiller();
    System.setProperty("spark.executor.extraClassPath", classes());
    try {
      String out = run(onCluster, killer, "--master", "local-cluster[2,1,1024]");
      assertThat(out).contains("8 analysed now");
    } finally {
      System.clearProperty("spark.executor.extraClassPath");
    }
    assertThat(killer.killed()).isTrue();
    assertThat(hashes(onCluster)).isEqualTo(hashes(results));
  }

  private static String classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.contains("codeparity") || Files.isDirectory(Path.of(path)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String run(Path out, String... options) {
    return run(
        out, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), options);
  }

  private static String run(Path out, PrintStream progress, String... options) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    String[] arguments =
        Stream.concat(
                Stream.of("run", corpus.toString(), "--out", out.toString()), Stream.of(options))
            .toArray(String[]::new);
    int code = Main.run(new PrintStream(told, true, StandardCharsets.UTF_8), progress, arguments);
    assertThat(code).isZero();
    return told.toString(StandardCharsets.UTF_8);
  }

  private static List<Path> tables(Path report) throws IOException {
    try (Stream<Path> files = Files.list(report)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  /** What is the same on every run: all but what it cost, and how it was asked for. */
  private static SortedMap<String, String> hashes(Path out) throws Exception {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        boolean same =
            !name.startsWith("results")
                && !List.of("timings.csv", "manifest.json", "index.html").contains(name);
        if (same) {
          byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
          hashes.put(name, HexFormat.of().formatHex(hash));
        }
      }
    }
    return hashes;
  }

  /** Kills an executor once the first repository is done. */
  private static final class ExecutorKiller extends PrintStream {
    private volatile boolean killed;

    ExecutorKiller() {
      super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... values) {
      if (!killed) {
        killed =
            ProcessHandle.current()
                .descendants()
                .filter(ExecutorKiller::isExecutor)
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
      }
      return this;
    }

    private static boolean isExecutor(ProcessHandle process) {
      return process
          .info()
          .commandLine()
          .filter(line -> line.contains("CoarseGrainedExecutorBackend"))
          .isPresent();
    }

    boolean killed() {
      return killed;
    }
  }
}
