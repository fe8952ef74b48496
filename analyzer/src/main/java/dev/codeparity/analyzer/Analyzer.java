package dev.codeparity.analyzer;

import dev.codeparity.analyzer.Explanation.Standing;
import dev.codeparity.analyzer.accuracy.SampleRequest;
import dev.codeparity.analyzer.accuracy.SampleRow;
import dev.codeparity.analyzer.accuracy.Samples;
import dev.codeparity.analyzer.claim.Answers;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.lines.BlamedFile;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.PathShares;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.measure.TagShares;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.QualityRules;
import dev.codeparity.analyzer.statistics.SeededRandom;
import dev.codeparity.analyzer.work.Threads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
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
      Examined examined = examiner(repository, request, warnings).examine(stopwatch);
      MeasureSettings settings = examined.settings();
      Measures measures = examined.measures();

      progress.progress("comparing", 0, 0, "");
      ComparisonSettings comparison = examined.comparison(request);
      ForkJoinTask<TestedClaims> tested =
          Threads.of(request.threads())
              .begin(() -> new ClaimsRun(repository, request, progress).test(examined, warnings));
      Answers answers = Answers.of(measures, settings, comparison, request.threads());
      stopwatch.lap("statistics");
      TestedClaims claims = tested.join();
      stopwatch.lap("claims");

      Analysis analysis =
          Analysis.of(
              examined.run(),
              measures,
              answers,
              claims,
              request.base().map(base -> Change.of(repository, examined.history(), base)),
              warnings.texts(),
              stopwatch.laps());
      return request.anonymise() ? analysis.anonymised() : analysis;
    }
  }

  /**
   * As {@link #analyze(AnalysisRequest)}, with what would have been said on past days.
   *
   * @param each at the end of each past one of these; empty for no past day
   * @throws UsageException as {@link #analyze(AnalysisRequest)} does
   */
  public Analysis analyze(AnalysisRequest request, Optional<PeriodLength> each) {
    Analysis analysis = analyze(request);
    return each.map(length -> analysis.withHistory(history(request, analysis, length)))
        .orElse(analysis);
  }

  /**
   * Tells what would have been said at the end of each past period, from that in which AI came up:
   * each time the answer of a run of its own as of that day.
   *
   * @param analysis of the same request
   * @throws UsageException as {@link #analyze} does
   */
  public List<DatedAnswer> history(AnalysisRequest request, Analysis analysis, PeriodLength each) {
    AnalysisRequest answered = request.withoutQuality();
    return PastAnswers.of(analysis, each, asOf -> answer(answered.toBuilder().asOf(asOf).build()));
  }

  private Optional<Comparison> answer(AnalysisRequest request) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      Examined examined = examiner(repository, request, warnings).examine(new Stopwatch());
      return Answers.headline(
          examined.measures(), examined.settings(), examined.comparison(request));
    }
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
      Examiner examiner = examiner(repository, request.withoutQuality(), warnings);
      Instant asOf = examiner.endOfObservation(all);
      Optional<History> seen = all.asOf(asOf).filter(history -> history.holds(id));
      Standing standing =
          seen.isPresent()
              ? Standing.IN_HISTORY
              : all.holds(id) ? Standing.AFTER_END : Standing.ELSEWHERE;
      History history = seen.orElseGet(() -> repository.history(id));
      Instant end = seen.isPresent() ? asOf : history.landing(history.head().index());
      Examined found = examiner.examine(history, all.head(), end, new Stopwatch());
      return new Found<>(
          new Explainer(request, found.findings(), found.measures(), found.settings())
              .explain(id, standing),
          warnings.texts());
    }
  }

  /**
   * The rules by which code is judged.
   *
   * @throws UsageException as {@link #analyze} does
   */
  public QualityRules qualityRules(AnalysisRequest request) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      History history = repository.history(request.end());
      return RuleSets.of(repository, history, repository.files(history.head()), request, warnings);
    }
  }

  private Examiner examiner(GitRepository repository, AnalysisRequest request, Warnings warnings) {
    return new Examiner(repository, request, progress, warnings);
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
      Examined examined =
          examiner(repository, request.withoutQuality(), warnings).examine(new Stopwatch());
      RunFacts run = examined.run();
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
          new Samples(examined.findings(), examined.measures(), examined.settings())
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
   * Tests the request's claims on the repository's history.
   *
   * @throws UsageException as {@link #analyze} does
   */
  public Found<TestedClaims> test(AnalysisRequest request) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      Examined examined =
          examiner(repository, ClaimsRun.asking(request), warnings).examine(new Stopwatch());
      TestedClaims tested = new ClaimsRun(repository, request, progress).test(examined, warnings);
      return new Found<>(request.anonymise() ? tested.anonymised() : tested, warnings.texts());
    }
  }

  /**
   * Holds the bounds of a policy against the repository.
   *
   * @throws UsageException as {@link #analyze} does
   */
  public Found<GateResult> check(GateRequest request) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.run().repository(), warnings)) {
      GateResult result = new GateRun(repository, request, progress, warnings).result();
      return new Found<>(
          request.run().anonymise() ? result.anonymised() : result, warnings.texts());
    }
  }

  /**
   * Writes down that the request's claims were there, and what was known then.
   *
   * @return where and what
   * @throws UsageException if there is no such repository or revision, or it cannot be written
   */
  public Registered register(AnalysisRequest request) {
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(request.repository(), warnings)) {
      return new ClaimsRun(repository, request, progress).register(warnings);
    }
  }
}
