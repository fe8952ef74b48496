package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.analyzer.defect.FixRules;
import dev.codeparity.analyzer.gate.Bound;
import dev.codeparity.analyzer.gate.ChangedCommit;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.FigureMemory;
import dev.codeparity.analyzer.gate.Gate;
import dev.codeparity.analyzer.gate.Gauge;
import dev.codeparity.analyzer.gate.Grounds;
import dev.codeparity.analyzer.gate.Scope;
import dev.codeparity.analyzer.gate.WholeGround;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.LanguageData;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.store.ResultStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One check of a policy: walks no more of the history than its bounds ask for. */
final class GateRun implements Grounds {
  private final GitRepository repository;
  private final GateRequest request;
  private final AnalysisRequest run;
  private final ProgressListener progress;
  private final Warnings warnings;
  private final History history;
  private final Instant asOf;
  private final Instant wholeAsOf;
  private final String wholeHead;
  private final Optional<List<Integer>> change;
  private final Map<Asked, WholeGround> wholes = new HashMap<>();
  private final Map<List<String>, List<ChangedCommit>> changes = new HashMap<>();

  private record Asked(List<String> paths, boolean violations) {}

  GateRun(
      GitRepository repository, GateRequest request, ProgressListener progress, Warnings warnings) {
    this.repository = repository;
    this.request = request;
    this.run = request.run();
    this.progress = progress;
    this.warnings = warnings;
    progress.progress("reading history", 0, 0, "");
    History all = repository.history(run.end());
    this.asOf = new Examiner(repository, run, progress, warnings).endOfObservation(all);
    this.history = Examiner.until(all, asOf);
    this.wholeAsOf = request.settled().map(span -> span.before(asOf)).orElse(asOf);
    this.wholeHead = Examiner.until(history, wholeAsOf).head().id();
    this.change = run.base().map(base -> Change.commits(repository, history, base));
  }

  GateResult result() {
    List<CheckedBound> bounds = checked();
    Optional<TestedClaims> claims = request.claims() ? Optional.of(claims()) : Optional.empty();
    return new GateResult(
        request.policy(), head(), change.map(this::countOrdinary), bounds, claims);
  }

  private int countOrdinary(List<Integer> commits) {
    return (int) commits.stream().filter(index -> !history.commit(index).isMerge()).count();
  }

  private List<CheckedBound> checked() {
    boolean remembers =
        run.cache() && request.policy().bounds().stream().anyMatch(GateRun::isOfWhole);
    if (!remembers) {
      return new Gate(this, FigureMemory.none()).check(request.policy());
    }
    try (ResultStore store = Cache.of(repository).open(warnings)) {
      return new Gate(this, new StoredFigures(store, circumstances())).check(request.policy());
    }
  }

  private static boolean isOfWhole(Bound bound) {
    return bound.in() == Scope.WHOLE;
  }

  /** All that can change a figure besides the commit at which it is measured. */
  private List<String> circumstances() {
    Map<String, String> options = new TreeMap<>(RunReport.configuration(run, wholeAsOf));
    List.of("rev", "quality", "anonymise").forEach(options::remove);
    List<String> all = new ArrayList<>();
    options.forEach((name, value) -> all.add(name + "=" + value));
    all.add(AttributionRules.inForce(run.configuration()).sha256());
    all.add(FixRules.builtIn().sha256());
    all.add(LanguageData.sha256());
    // notes come and go without a commit, and so do the commits that a shallow clone cuts off
    all.addAll(repository.noteTips());
    all.add(Integer.toString(history.size()));
    return all;
  }

  private TestedClaims claims() {
    AnalysisRequest asking = ClaimsRun.asking(run);
    Examined examined =
        new Examiner(repository, asking, progress, new Warnings()).examine(new Stopwatch());
    return new ClaimsRun(repository, run, progress).test(examined, warnings);
  }

  @Override
  public MeasureSettings settings() {
    return Examiner.settings(run, asOf);
  }

  @Override
  public String head() {
    return history.head().id();
  }

  @Override
  public String wholeHead() {
    return wholeHead;
  }

  @Override
  public Optional<List<ChangedCommit>> change(List<String> paths) {
    return change.map(
        commits ->
            changes.computeIfAbsent(
                paths,
                asked ->
                    new ChangedWork(repository, run, history, asOf, commits, warnings)
                        .of(asked, provenance -> isSearched(asked, provenance))));
  }

  /** Whether a bound asks for violations in such commits: the rules cost a second to load. */
  private boolean isSearched(List<String> paths, Provenance provenance) {
    return request.policy().bounds().stream()
        .filter(bound -> bound.in() == Scope.CHANGE && bound.paths().equals(paths))
        .anyMatch(
            bound ->
                bound.gauge() instanceof Gauge.NewViolations asked
                    && settings().holds(asked.group(), provenance));
  }

  @Override
  public WholeGround whole(List<String> paths, boolean violations) {
    WholeGround looked = wholes.get(new Asked(paths, true));
    return looked != null
        ? looked
        : wholes.computeIfAbsent(new Asked(paths, violations), this::walked);
  }

  private WholeGround walked(Asked asked) {
    AnalysisRequest.Builder of =
        run.toBuilder()
            .asOf(wholeAsOf)
            .quality(asked.violations ? QualityScope.HISTORY : QualityScope.OFF);
    AnalysisRequest walked = asked.paths.isEmpty() ? of.build() : of.includes(asked.paths).build();
    // what there is to warn of is said once
    Warnings heard = wholes.isEmpty() ? warnings : new Warnings();
    Examined examined = new Examiner(repository, walked, progress, heard).examine(new Stopwatch());
    LiveCensus live = new LiveCensus(repository, walked, examined);
    return new WholeGround(
        examined.measures(), examined.settings(), examined.comparison(walked), live::of);
  }
}
