package dev.codeparity.analyzer;

import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.FixClassifier;
import dev.codeparity.analyzer.defect.FixDecision;
import dev.codeparity.analyzer.defect.FixRules;
import dev.codeparity.analyzer.defect.MessageLinks;
import dev.codeparity.analyzer.defect.NamedCommits;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.ranking.LinkTracing;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.measure.Findings;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.LineFates;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.Authorship;
import dev.codeparity.analyzer.provenance.Mailmap;
import dev.codeparity.analyzer.provenance.Participants;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.provenance.Review;
import dev.codeparity.analyzer.quality.CodeQuality;
import dev.codeparity.analyzer.store.ResultStore;
import dev.codeparity.analyzer.work.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * The one walk over the history, parents before children: for every commit who wrote it, what it
 * changed, where the lines it deletes come from, and so what it fixed.
 */
final class Investigation implements AutoCloseable {
  private static final double LARGE_MERGE = 0.1;

  /** Below this, one merge holds a large share in any case. */
  private static final int FEW_COMMITS = 100;

  private final GitRepository repository;
  private final History history;
  private final Commit today;
  private final Instant asOf;
  private final AnalysisRequest request;
  private final Threads threads;
  private final WalkProgress progress;
  private final Warnings warnings;
  private final AttributionRules rules;
  private final FixRules fixRules = FixRules.builtIn();

  private final FixClassifier fixClassifier;
  private final PathRules paths;
  private final CodeReading code;
  private final LinkTracing tracing;
  private final LineLedger ledger;
  private final List<ChangeSummary> changes = new ArrayList<>();
  private final List<RecordedLines> recorded = new ArrayList<>();
  private final Map<String, Long> recordCounts = new TreeMap<>();
  private final List<Integer> treeCodeLines = new ArrayList<>();
  private final List<FixDecision> fixes = new ArrayList<>();
  private final List<NamedCommits> named = new ArrayList<>();
  private Optional<QualityPass> quality = Optional.empty();

  /** Told last: the store is opened and closed beside other work that can warn. */
  private final Warnings ofStore = new Warnings();

  private CompletableFuture<Void> closed = CompletableFuture.completedFuture(null);

  /**
   * @param today the newest commit, whose mailmap serves earlier ends of observation too: it says
   *     who people are, not what they did
   * @param asOf the end of observation
   */
  Investigation(
      GitRepository repository,
      History history,
      Commit today,
      Instant asOf,
      AnalysisRequest request,
      ProgressListener progress,
      Warnings warnings) {
    this.repository = repository;
    this.history = history;
    this.today = today;
    this.asOf = asOf;
    this.request = request;
    this.threads = Threads.of(request.threads());
    this.progress = new WalkProgress(progress, history.size());
    this.warnings = warnings;
    this.rules = AttributionRules.inForce(request.configuration());
    this.paths = CodePaths.of(repository, history, request);
    this.code = new CodeReading(paths);
    this.tracing = new LinkTracing(history, request.szz().traced(), code, threads);
    this.ledger = tracing.ledger();
    this.fixClassifier = new FixClassifier(fixRules, request.issues());
  }

  AttributionRules rules() {
    return rules;
  }

  FixRules fixRules() {
    return fixRules;
  }

  /** How many records of who wrote lines there were, by name of the count. */
  Map<String, Long> recordCounts() {
    return recordCounts;
  }

  /** The look at the code itself; empty where there was none. */
  Optional<QualityPass> quality() {
    return quality;
  }

  /** The origin of every line, at the last commit once all are walked. */
  LineLedger ledger() {
    return ledger;
  }

  List<ChangeSummary> changes() {
    return changes;
  }

  private record Read(
      CommitDigest digest,
      ReadChange change,
      FixDecision fix,
      NamedCommits named,
      Optional<QualityPass.Read> java) {}

  Findings run() {
    ForkJoinTask<ResultStore> opened = threads.begin(this::store);
    Mailmap mailmap = Mailmap.at(repository, today);
    ForkJoinTask<Participants> tookPart =
        threads.begin(() -> Participants.of(history, rules, mailmap, threads));
    ForkJoinTask<List<List<Review>>> reviewed =
        threads.begin(() -> tookPart.join().reviews(threads));
    try {
      walk(opened::join);
    } finally {
      closed = threads.beginApart(() -> opened.join().close());
    }
    ForkJoinTask<MessageLinks> linked =
        threads.begin(() -> MessageLinks.of(history.commits(), named));
    ForkJoinTask<Optional<CodeQuality>> found =
        threads.begin(() -> quality.map(QualityPass::found));
    ForkJoinTask<LineFates> fates = threads.begin(ledger::fates);
    warnAboutRenames();
    warnAboutLargeMerge();

    Participants participants = tookPart.join();
    Authorship authorship = Authorship.of(participants, recorded, threads);
    MessageLinks messages = linked.join();
    return new Findings(
        history,
        authorship.attributions(),
        authorship.lines(),
        participants.people(),
        participants.authorIds(),
        participants.accountableIds(),
        reviewed.join(),
        changes,
        treeCodeLines,
        fixes,
        messages,
        links(request.szz().asked(), messages),
        links(request.szz().seesAge() ? List.of(SzzVariant.AGELESS) : List.of(), messages),
        tracing.ranked(),
        fates.join(),
        found.join());
  }

  /** Waits until all that was to be kept is, and tells what there was to warn of. */
  @Override
  public void close() {
    closed.join();
    ofStore.texts().forEach(warnings::add);
  }

  private ResultStore store() {
    return request.cache() ? Cache.of(repository).open(ofStore) : ResultStore.none();
  }

  private void walk(Supplier<ResultStore> store) {
    quality =
        QualityPass.of(
            repository, history, paths, ledger, request, store, progress.listener(), warnings);
    try (CommitRecords records = CommitRecords.open(repository, history, asOf, rules, warnings)) {
      CommitReadings readings =
          new CommitReadings(
              store.get(), history, request, paths, fixClassifier, tracing, records::touchedBy);
      repository.walk(
          history, request.threads(), readings, reading -> digest(reading, records), this::take);
      recordCounts.putAll(records.counts());
    }
  }

  private List<DefectLink> links(List<SzzVariant> variants, MessageLinks messages) {
    return variants.stream()
        .map(v -> tracing.links().links(v, messages, index -> fixes.get(index).isFix()))
        .flatMap(List::stream)
        .toList();
  }

  /** Called on several threads. */
  private Read digest(CommitReading reading, CommitRecords records) {
    CommitDigest digest = reading.digest().recordedBy(records.of(reading.touched()));
    return new Read(
        digest,
        reading.change(),
        reading.fix(),
        reading.named(),
        quality.map(pass -> pass.read(reading.source())));
  }

  /** Called in the order of the history. */
  private void take(Read read) {
    Commit commit = read.digest.commit();
    tracing.links().take(read.digest, read.change, read.fix.isFix());
    Runnable apply = () -> treeCodeLines.add(ledger.apply(read.digest));
    quality.ifPresentOrElse(pass -> pass.take(read.java.orElseThrow(), apply), apply);
    changes.add(read.digest.summary());
    recorded.add(read.digest.recorded());
    fixes.add(read.fix);
    named.add(read.named);
    progress.at(commit);
  }

  /** Fixes among commits that came with one merge are repairs on the spot, however long it took. */
  private void warnAboutLargeMerge() {
    if (history.size() < FEW_COMMITS) {
      return;
    }
    Map<Integer, Integer> byArrival = new TreeMap<>();
    for (int index = 0; index < history.size(); index++) {
      if (history.arrival(index) != index) {
        byArrival.merge(history.arrival(index), 1, Integer::sum);
      }
    }
    byArrival.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(largest -> largest.getValue() > LARGE_MERGE * history.size())
        .ifPresent(
            largest ->
                warnings.add(
                    "a single merge, "
                        + history.commit(largest.getKey()).id()
                        + ", brought "
                        + 100 * largest.getValue() / history.size()
                        + "% of all commits; fixes among them count as repairs on the spot"));
  }

  private void warnAboutRenames() {
    long incomplete = changes.stream().filter(ChangeSummary::renamesIncomplete).count();
    if (incomplete > 0) {
      warnings.add(
          incomplete
              + (incomplete == 1 ? " commit has" : " commits have")
              + " too many new and deleted files to compare all for renames, as in Git");
    }
  }
}
