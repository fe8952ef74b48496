package dev.codeparity.corpus.worker;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.ToolVersion;
import dev.codeparity.analyzer.history.FolderSize;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.RemoteRepository;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.corpus.result.Result;
import dev.codeparity.corpus.result.ResultFolders;
import dev.codeparity.reports.Format;
import dev.codeparity.reports.ReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** The work on one repository: nothing if its result is there, else all that makes it. */
final class RepositoryWork {
  private final Task task;
  private final ResultFolders store;
  private final long start = System.nanoTime();

  RepositoryWork(Task task) {
    this.task = task;
    this.store = new ResultFolders(Path.of(task.results()));
  }

  Outcome run() {
    try {
      return RemoteRepository.isRemote(task.repository())
          ? remote(RemoteRepository.at(task.repository()))
          : local(Path.of(task.repository()), Optional.empty());
    } catch (TooLarge e) {
      return failed(Outcome.Kind.SIZE, String.valueOf(e.getMessage()));
    } catch (UsageException | IllegalArgumentException e) {
      return failed(Outcome.Kind.UNUSABLE, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return failed(Outcome.Kind.CRASH, e.toString());
    }
  }

  private Outcome remote(RemoteRepository repository) throws IOException, TooLarge {
    String key = key(repository.state());
    if (store.holds(task.name(), key)) {
      return found(key);
    }
    Path work = store.begin(task.name());
    try {
      Path copy = work.resolve("copy.git");
      long most = (long) task.limits().sizeMebibytes() << 20;
      if (!repository.copyTo(copy, most)) {
        throw new TooLarge(task.limits().sizeMebibytes());
      }
      return local(copy, Optional.of(key));
    } finally {
      ResultFolders.delete(work);
    }
  }

  private Outcome local(Path folder, Optional<String> known) throws IOException, TooLarge {
    AnalysisRequest request = Requests.of(task, folder);
    String key;
    try (GitRepository repository = GitRepository.open(folder, new Warnings())) {
      key = known.isPresent() ? known.get() : key(repository.state());
      if (store.holds(task.name(), key)) {
        return found(key);
      }
      if (FolderSize.of(repository.commonFolder()) >> 20 > task.limits().sizeMebibytes()) {
        throw new TooLarge(task.limits().sizeMebibytes());
      }
    }
    Analysis analysis = new Analyzer().analyze(request);
    Result result =
        new Result(
            task.name(),
            Profiles.of(folder, request, analysis),
            Effects.of(analysis),
            Effects.claims(analysis));
    Path place = store.begin(task.name());
    try {
      Path tables = Files.createDirectory(ResultFolders.tables(place));
      ReportWriter.write(analysis, tables, EnumSet.of(Format.CSV));
      store.finish(place, result, key, task.run());
    } finally {
      if (Files.exists(place)) {
        ResultFolders.delete(place);
      }
    }
    return good(Outcome.Kind.DONE, key);
  }

  /** The same key, the same result: nothing else decides it. */
  private String key(String state) {
    ToolVersion version = ToolVersion.current();
    return DigestUtils.sha256Hex(
        String.join(
            "\n",
            version.number(),
            version.commit(),
            task.options().toString(),
            task.claims(),
            state));
  }

  /** A task that is run once more finds what it has left itself. */
  private Outcome found(String key) throws IOException {
    boolean now = store.isOf(task.run(), task.name(), key);
    return good(now ? Outcome.Kind.DONE : Outcome.Kind.FOUND, key);
  }

  private Outcome good(Outcome.Kind kind, String key) {
    return new Outcome(task.name(), kind, store.place(task.name(), key).toString(), "", seconds());
  }

  private Outcome failed(Outcome.Kind kind, String reason) {
    return Outcome.failed(task, kind, reason.lines().findFirst().orElse(""), seconds());
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** The repository takes more than allowed. */
  private static final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    TooLarge(int mebibytes) {
      super("takes more than " + mebibytes + " MiB on disk");
    }
  }
}
