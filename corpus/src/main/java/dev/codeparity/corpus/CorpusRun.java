package dev.codeparity.corpus;

import dev.codeparity.analyzer.history.FolderSize;
import dev.codeparity.analyzer.history.RemoteRepository;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.corpus.entry.CorpusFile;
import dev.codeparity.corpus.entry.Entry;
import dev.codeparity.corpus.pooling.CorpusClaims;
import dev.codeparity.corpus.pooling.CorpusResults;
import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.corpus.process.WorkerCommand;
import dev.codeparity.corpus.report.Corpus;
import dev.codeparity.corpus.report.CorpusFacts;
import dev.codeparity.corpus.report.CorpusReport;
import dev.codeparity.corpus.report.CorpusSummary;
import dev.codeparity.corpus.result.ClaimResult;
import dev.codeparity.corpus.result.Result;
import dev.codeparity.corpus.result.ResultFolders;
import dev.codeparity.corpus.spark.CorpusJob;
import dev.codeparity.corpus.spark.ParquetTables;
import dev.codeparity.corpus.spark.Sessions;
import dev.codeparity.corpus.spark.TableSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** A run over a corpus, from its file to all that is written. */
final class CorpusRun {
  private final CorpusSettings settings;
  private final PrintStream out;
  private final PrintStream err;

  CorpusRun(CorpusSettings settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs.
   *
   * @param file names the repositories
   * @param master Spark's master; empty for what is configured, else this machine
   */
  void of(Path file, String master) throws IOException {
    List<Entry> entries = CorpusFile.read(file);
    prepareFolder();
    try (SparkSession session = Sessions.open(master)) {
      CorpusJob job =
          new CorpusJob(session, new WorkerCommand(settings.limits().heapMebibytes()), err);
      Map<String, Outcome> outcomes = job.run(tasks(entries, job.id()));
      List<Outcome> inOrder = entries.stream().map(entry -> outcomes.get(entry.name())).toList();
      // one by executors, the other by the driver: neither waits for the other
      FutureTask<Void> parquet = new FutureTask<>(() -> parquet(session, inOrder));
      new Thread(parquet, "parquet").start();
      Corpus corpus = corpus(entries, inOrder);
      CorpusFacts facts = settings.facts(file, master);
      new CorpusReport(settings.folder()).write(corpus, facts, inOrder);
      await(parquet);
      out.print(CorpusSummary.of(corpus, facts, inOrder));
    }
  }

  private static void await(FutureTask<Void> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new IOException("cannot write Parquet: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while writing Parquet");
    }
  }

  private void prepareFolder() throws IOException {
    Path folder = settings.folder();
    boolean foreign =
        Files.isDirectory(folder) && !Files.isDirectory(settings.results()) && !isEmpty(folder);
    if (foreign || Files.isRegularFile(folder)) {
      throw new UsageException(
          folder + " holds other files. Name a folder for the results by --out");
    }
    try {
      Files.createDirectories(settings.results());
    } catch (IOException e) {
      throw new UsageException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
    new ResultFolders(settings.results()).sweep();
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** The largest first; those elsewhere, whose size is not known, before all others. */
  private List<Task> tasks(List<Entry> entries, String run) {
    record Sized(Task task, long bytes) {}
    return entries.stream()
        .map(entry -> new Sized(settings.task(entry, run), size(entry)))
        .sorted(Comparator.comparingLong(Sized::bytes).reversed())
        .map(Sized::task)
        .toList();
  }

  private static long size(Entry entry) {
    return RemoteRepository.isRemote(entry.repository())
        ? Long.MAX_VALUE
        : FolderSize.of(Path.of(entry.repository()));
  }

  private Corpus corpus(List<Entry> entries, List<Outcome> outcomes) {
    List<CorpusResults.Row> rows = new ArrayList<>();
    List<ClaimResult> claims = new ArrayList<>();
    List<Corpus.Failure> failures = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.isGood()) {
        Result result = ResultFolders.read(Path.of(outcome.place()));
        rows.add(CorpusResults.Row.of(entries.get(i), result.profile(), result.effects()));
        claims.addAll(result.claims());
      } else {
        failures.add(new Corpus.Failure(outcome.name(), outcome.kind(), outcome.reason()));
      }
    }
    return new Corpus(
        new CorpusResults(rows, settings.confidence()),
        failures,
        CorpusClaims.test(settings.claims().claims(), claims, settings.confidence()));
  }

  private @Nullable Void parquet(SparkSession session, List<Outcome> outcomes) throws IOException {
    List<TableSource> sources =
        outcomes.stream()
            .filter(Outcome::isGood)
            .map(
                outcome ->
                    new TableSource(
                        outcome.name(), ResultFolders.tables(Path.of(outcome.place())).toString()))
            .toList();
    if (!sources.isEmpty()) {
      new ParquetTables(session, sources)
          .writeAll(CorpusReport.schemas(outcomes), settings.folder().resolve("parquet"));
    }
    return null;
  }
}
