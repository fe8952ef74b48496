package dev.codeparity.corpus.report;

import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.corpus.result.ResultFolders;
import dev.codeparity.reports.table.CsvFile;
import dev.codeparity.reports.table.HashedFile;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what was found of a corpus into a folder. Each file is written beside its place and moved
 * there when all are whole.
 */
public final class CorpusReport {
  private static final String UNFINISHED = "unfinished-report-";

  private final Path folder;

  /** A report in a folder that is there. */
  public CorpusReport(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the tables, their description, the page and the manifest.
   *
   * @param outcomes in order of the corpus
   */
  public void write(Corpus corpus, CorpusFacts run, List<Outcome> outcomes) throws IOException {
    Path next = Files.createTempDirectory(folder, UNFINISHED);
    try {
      CorpusPackage.write(corpus, run.margin(), places(outcomes), next);
      CorpusManifest.write(corpus, run, next);
      HashedFile.write(next, CorpusPage.FILE, 0, out -> CorpusPage.write(corpus, run, out));
      CsvFile.write(outcomes, timings(), next);
      try (Stream<Path> files = Files.list(next)) {
        for (Path file : files.sorted().toList()) {
          Files.move(
              file, folder.resolve(next.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } finally {
      ResultFolders.delete(next);
    }
  }

  /** What each repository cost this time: not the same on another run, so in no description. */
  private static Table<List<Outcome>, Outcome> timings() {
    return new TableBuilder<Outcome>("timings", "One row per repository: what it cost")
        .text("repository", "Its name in the corpus.", Outcome::name)
        .choice("outcome", "How the work ended.", Outcome.Kind.class, Outcome::kind)
        .number("seconds", "Wall time.", Outcome::seconds)
        .rows(outcomes -> outcomes);
  }

  /** What the tables of the repositories hold; empty if none could be analysed. */
  public static List<TableSchema> schemas(List<Outcome> outcomes) throws IOException {
    List<ResultTables.Place> places = places(outcomes);
    return places.isEmpty() ? List.of() : TableSchema.ofResult(places.get(0).folder());
  }

  private static List<ResultTables.Place> places(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome::isGood)
        .map(outcome -> new ResultTables.Place(outcome.name(), Path.of(outcome.place())))
        .toList();
  }
}
