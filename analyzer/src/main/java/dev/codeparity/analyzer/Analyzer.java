package dev.codeparity.analyzer;

import dev.codeparity.analyzer.Explanation.Standing;
import dev.codeparity.analyzer.accuracy.SampleRequest;
import dev.codeparity.analyzer.accuracy.SampleRow;
import dev.codeparity.analyzer.accuracy.Samples;
import dev.codeparity.analyzer.claim.Answers;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.stated.ClaimTests;
import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.lines.BlamedFile;
import dev.codeparity.analyzer.measure.Findings;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.PathShares;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.measure.TagShares;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.statistics.SeededRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The engine's front door: a repository in, an analysis out. It prints and writes nothing. */
public final class Analyzer {
  private final ProgressListener progress;

  /** An analyzer that works in silence. */
  public Analyzer() {
    this(ProgressListener.NONE);
  }

  /**
   * An analyzer that tells how far it has come.
   *
   * @param progress is told how far the work has come
   */
  public Analyzer(ProgressListener progress) {
    this.progress = progress;
  }

  /**
   * Reads the repository's history once and answers.
   *
   * @throws UsageException if there is no such repository or revision, or it cannot be read
   */
  public Analysis analyze(AnalysisRequest request) {
    Warnings warnings = new Warnings();
    Stopwatch stopwatch = new Stopwatch();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      Examined examined = examine(repository, request, warnings, stopwatch);
      MeasureSettings settings = examined.settings;
      Measures measures = examined.measures;

      progress.progress("comparing", 0, 0, "");
      ComparisonSettings comparison = comparison(request, examined);
      Answers answers = Answers.of(measures, settings, comparison, request.threads());
      stopwatch.lap("statistics");

      Analysis analysis =
          new Analysis(
              examined.run,
              answers.headline(),
              measures.commits(),
              measures.evidence(),
              measures.defects(),
              answers.survival(),
              answers.periods(),
              answers.comparisons(),
              answers.sensitivity(),
              answers.threats(),
              measures.adoption(),
              measures.liveLines(),
              answers.authors(),
              List.of(),
              warnings.texts(),
              stopwatch.laps());
      return request.anonymise() ? analysis.anonymised() : analysis;
    }
  }

  /**
   * Tells what would have been said at the end of each past period, from that in which AI came up:
   * each time the answer of a run of its own as of that day.
   *
   * @param analysis of the same request
   * @throws UsageException as {@link #analyze} does
   */
  public List<DatedAnswer> history(AnalysisRequest request, Analysis analysis, PeriodLength each) {
    return PastAnswers.of(analysis, each, asOf -> answer(request.toBuilder().asOf(asOf).build()));
  }

  private Optional<Comparison> answer(AnalysisRequest request) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      Examined examined = examine(repository, request, warnings, new Stopwatch());
      return Answers.headline(examined.measures, examined.settings, comparison(request, examined));
    }
  }

  private static ComparisonSettings comparison(AnalysisRequest request, Examined examined) {
    return ComparisonSettings.of(
        examined.settings, request.margin(), request.confidence(), request.inference());
  }

  /**
   * Tells where each line of some files comes from, with one walk over the history.
   *
   * @throws UsageException if a path names no file with lines, or the repository cannot be read
   */
  public Found<List<BlamedFile>> blame(LineRequest request) {
    return ask(request, LineInquiry::blame);
  }

  /**
   * Counts the live lines of files, folders or the whole tree by who wrote them.
   *
   * @throws UsageException if a path names nothing, or the repository cannot be read
   */
  public Found<List<PathShares>> shares(LineRequest request) {
    return ask(request, LineInquiry::shares);
  }

  /**
   * Counts the live and the new lines of each release by who wrote them, with one walk over the
   * history.
   *
   * @param tags patterns of the tags that are releases; none for tags whose names say so
   * @throws UsageException if a path names nothing, there is no release, or the repository cannot
   *     be read
   */
  public Found<List<TagShares>> sharesByTag(LineRequest request, List<String> tags) {
    return ask(request, inquiry -> inquiry.sharesByTag(tags));
  }

  /**
   * Tells all that an analysis knows of one commit. Of a commit outside of the history that the
   * request is about, what came before it and what it says itself is told, nothing that followed.
   *
   * @param commit a revision that names it: an id, possibly abbreviated, a tag, a branch
   * @throws UsageException if there is no such repository or revision, or it cannot be read
   */
  public Found<Explanation> explain(AnalysisRequest request, String commit) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      progress.progress("reading history", 0, 0, "");
      String id = repository.resolve(commit);
      History all = repository.history(request.end());
      Instant asOf = endOfObservation(request, all, warnings);
      Optional<History> seen = all.asOf(asOf).filter(history -> history.holds(id));
      Standing standing =
          seen.isPresent()
              ? Standing.IN_HISTORY
              : all.holds(id) ? Standing.AFTER_END : Standing.ELSEWHERE;
      History history = seen.orElseGet(() -> repository.history(id));
      Instant end = seen.isPresent() ? asOf : history.landing(history.head().index());
      Examined found =
          examine(repository, history, all.head(), end, request, warnings, new Stopwatch());
      return new Found<>(
          new Explainer(request, found.findings, found.measures, found.settings)
              .explain(id, standing),
          warnings.texts());
    }
  }

  private <T> Found<T> ask(LineRequest request, Function<LineInquiry, T> question) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.run().repository(), warnings)) {
      progress.progress("reading history", 0, 0, "");
      T answer = question.apply(new LineInquiry(repository, request, progress, warnings));
      return new Found<>(answer, warnings.texts());
    }
  }

  /**
   * Draws a sample to be labelled by hand, the same whenever repository, settings and seed are.
   *
   * @throws UsageException as {@link #analyze} does, or if there is nothing to draw from
   */
  public Sample sample(AnalysisRequest request, SampleRequest sample) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      Examined examined = examine(repository, request, warnings, new Stopwatch());
      RunFacts run = examined.run;
      // an anonymised sample has the same rows
      Map<String, String> options = new TreeMap<>(run.configuration());
      options.remove("anonymise");
      List<String> seed =
          List.of(
              run.head(),
              run.asOf().toString(),
              options.toString(),
              sample.kind().name(),
              sample.seed());
      List<SampleRow> rows =
          new Samples(examined.findings, examined.measures, examined.settings)
              .draw(sample, SeededRandom.of(seed));
      return request.anonymise()
          ? new Sample(
              run.anonymised(),
              sample,
              rows.stream().map(SampleRow::anonymised).toList(),
              warnings.texts())
          : new Sample(run, sample, rows, warnings.texts());
    }
  }

  /**
   * Tests claims on the repository's history.
   *
   * @throws UsageException as {@link #analyze} does
   */
  public Found<List<TestedClaim>> test(AnalysisRequest request, List<StatedClaim> claims) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      Examined examined = examine(repository, request, warnings, new Stopwatch());
      ComparisonSettings comparison = comparison(request, examined);
      List<TestedClaim> tested =
          ClaimTests.test(claims, examined.measures, examined.settings, comparison);
      return new Found<>(tested, warnings.texts());
    }
  }

  private record Examined(
      History history,
      RunFacts run,
      Findings findings,
      MeasureSettings settings,
      Measures measures) {}

  private Examined examine(
      GitRepository repository, AnalysisRequest request, Warnings warnings, Stopwatch stopwatch) {
    progress.progress("reading history", 0, 0, "");
    History all = repository.history(request.end());
    Instant asOf = endOfObservation(request, all, warnings);
    History history = all.asOf(asOf).orElseThrow(() -> nothingYet(asOf));
    stopwatch.lap("history");
    return examine(repository, history, all.head(), asOf, request, warnings, stopwatch);
  }

  private Examined examine(
      GitRepository repository,
      History history,
      Commit today,
      Instant asOf,
      AnalysisRequest request,
      Warnings warnings,
      Stopwatch stopwatch) {
    Investigation investigation =
        new Investigation(repository, history, today, asOf, request, progress, warnings);
    Findings findings = investigation.run();
    stopwatch.lap("walk");

    MeasureSettings settings = settings(request, asOf);
    Measures measures = Measures.of(findings, settings);
    RunFacts run = new RunReport(repository, history, request, asOf).facts(investigation, measures);
    stopwatch.lap("measures");
    return new Examined(history, run, findings, settings, measures);
  }

  private static UsageException nothingYet(Instant asOf) {
    return new UsageException("no commit had landed by " + asOf + ". Give a later --as-of");
  }

  private static Instant endOfObservation(
      AnalysisRequest request, History history, Warnings warnings) {
    List<String> implausible = history.implausible().stream().map(c -> c.id()).toList();
    if (!implausible.isEmpty()) {
      warnings.add(
          "dated over a year after all others, so the date is not believed: commit "
              + String.join(", ", implausible.stream().limit(5).toList())
              + (implausible.size() > 5 ? " and " + (implausible.size() - 5) + " more" : ""));
    }
    return request.asOf().orElseGet(history::newestPlausibleTime);
  }

  private static MeasureSettings settings(AnalysisRequest request, Instant asOf) {
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
