package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.measure.Findings;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.store.ResultStore;
import dev.codeparity.analyzer.work.Threads;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/** Walks a history and measures it. */
final class Examiner {
  private final GitRepository repository;
  private final AnalysisRequest request;
  private final ProgressListener progress;
  private final Warnings warnings;

  Examiner(
      GitRepository repository,
      AnalysisRequest request,
      ProgressListener progress,
      Warnings warnings) {
    this.repository = repository;
    this.request = request;
    this.progress = progress;
    this.warnings = warnings;
  }

  /** The history that the request is about, as of its end of observation. */
  Examined examine(Stopwatch stopwatch) {
    progress.progress("reading history", 0, 0, "");
    ForkJoinTask<Boolean> library =
        Threads.of(request.threads()).begin(() -> request.cache() && ResultStore.prepare());
    History all = repository.history(request.end());
    library.join();
    Instant asOf = endOfObservation(all);
    History history = until(all, asOf);
    stopwatch.lap("history");
    return examine(history, all.head(), asOf, stopwatch);
  }

  Examined examine(History history, Commit today, Instant asOf, Stopwatch stopwatch) {
    try (Investigation investigation =
        new Investigation(repository, history, today, asOf, request, progress, warnings)) {
      Findings findings = investigation.run();
      stopwatch.lap("walk");

      MeasureSettings settings = settings(request, asOf);
      Measures measures = Measures.of(findings, settings, Threads.of(request.threads()));
      RunFacts run =
          new RunReport(repository, history, request, asOf).facts(investigation, measures);
      stopwatch.lap("measures");
      return new Examined(history, investigation.ledger(), run, findings, settings, measures);
    }
  }

  /** What of a history had landed by a time. */
  static History until(History all, Instant asOf) {
    return all.asOf(asOf)
        .orElseThrow(
            () -> new UsageException("no commit had landed by " + asOf + ". Give a later --as-of"));
  }

  Instant endOfObservation(History history) {
    List<String> implausible = history.implausible().stream().map(c -> c.id()).toList();
    if (!implausible.isEmpty()) {
      warnings.add(
          "dated over a year after all others, so the date is not believed: commit "
              + String.join(", ", implausible.stream().limit(5).toList())
              + (implausible.size() > 5 ? " and " + (implausible.size() - 5) + " more" : ""));
    }
    return request.asOf().orElseGet(history::newestPlausibleTime);
  }

  static MeasureSettings settings(AnalysisRequest request, Instant asOf) {
    return new MeasureSettings(
        asOf,
        request.since(),
        request.until(),
        request.followUpDays(),
        request.churnWindowDays(),
        request.period(),
        request.ai(),
        request.mixed(),
        request.szz().inForce());
  }
}
