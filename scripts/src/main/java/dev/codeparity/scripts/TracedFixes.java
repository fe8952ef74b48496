package dev.codeparity.scripts;

import dev.codeparity.analyzer.defect.CodeTouched;
import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.FixChange;
import dev.codeparity.analyzer.defect.FixClassifier;
import dev.codeparity.analyzer.defect.FixRules;
import dev.codeparity.analyzer.defect.LineTracer;
import dev.codeparity.analyzer.defect.LinkTracer;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.ranking.LinkRanking;
import dev.codeparity.analyzer.defect.reading.ChangeReading;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.work.Threads;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * The files from which the fixes of a history delete lines, with the commits that these lines come
 * from, as SZZ variant B has them; and the processor time that this took beyond the walk and the
 * ledger.
 */
final class TracedFixes {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final FixClassifier classifier = new FixClassifier(FixRules.builtIn());
  private final LinkTracer tracer;
  private final CodeReading code = new CodeReading(PathRules.of(List.of(), List.of(), List.of()));
  private final ChangeDigester digester = new ChangeDigester(code);
  private final ChangeReading reading = new ChangeReading(code);
  private final History history;
  private final LineLedger ledger;
  private final LinkRanking ranking;
  private final List<FixFile> files = new ArrayList<>();
  private final LongAdder classifyNanos = new LongAdder();
  private final LongAdder rankNanos = new LongAdder();
  private long linkNanos;

  private TracedFixes(History history) {
    this.history = history;
    this.ledger = LineLedger.rememberingPast(history);
    this.ranking = new LinkRanking(history, Threads.of(1));
    this.tracer = Objects.requireNonNull(LineTracer.of(history).get(SzzVariant.B));
  }

  /** A file from which a fix deletes lines; lines by commit that they come from. */
  record FixFile(String fix, String path, List<Hunk> deleted, Map<String, Integer> origins) {}

  private record Read(CommitDigest digest, ReadChange change, Map<String, List<Hunk>> deleted) {}

  static TracedFixes of(Path path) {
    try (GitRepository repository = GitRepository.open(path, new Warnings())) {
      History history = repository.history("HEAD");
      TracedFixes traced = new TracedFixes(history);
      repository.walk(
          history, Runtime.getRuntime().availableProcessors(), traced::read, traced::take);
      return traced;
    }
  }

  List<FixFile> files() {
    return files;
  }

  /** Processor time of finding the origins of deleted lines and making links of them. */
  double linkSeconds() {
    return linkNanos / 1e9;
  }

  /** Processor time of telling from all messages which commits are fixes. */
  double classifySeconds() {
    return classifyNanos.sum() / 1e9;
  }

  /**
   * Processor time of ranking: of reading all commits for it, and of telling the likeliest
   * candidate of each fix, by both models.
   */
  double rankSeconds() {
    return rankNanos.sum() / 1e9;
  }

  /** Called on several threads. */
  private Read read(CommitChanges changes) {
    CommitDigest digest = digester.digest(changes);
    long start = threads.getCurrentThreadCpuTime();
    boolean isFix = classifier.classify(digest.commit(), CodeTouched.of(digest.summary())).isFix();
    classifyNanos.add(threads.getCurrentThreadCpuTime() - start);
    start = threads.getCurrentThreadCpuTime();
    ReadChange change = reading.read(changes, isFix);
    rankNanos.add(threads.getCurrentThreadCpuTime() - start);
    return new Read(digest, change, isFix ? deleted(changes) : Map.of());
  }

  private static Map<String, List<Hunk>> deleted(CommitChanges changes) {
    Map<String, List<Hunk>> deleted = new TreeMap<>();
    if (changes instanceof CommitChanges.Ordinary ordinary) {
      for (FileChange file : ordinary.files()) {
        List<Hunk> hunks = file.hunks().stream().filter(hunk -> hunk.oldLength() > 0).toList();
        if (!file.isSubmodule() && !hunks.isEmpty()) {
          deleted.put(file.oldPath(), hunks);
        }
      }
    }
    return deleted;
  }

  private void take(Read read) {
    rank(read);
    if (!read.deleted.isEmpty()) {
      Commit fix = read.digest.commit();
      long start = threads.getCurrentThreadCpuTime();
      List<DefectLink> links =
          tracer
              .trace(
                  new FixChange(
                      read.digest, ReadChange.NOTHING, ledger.deletedBy(read.digest), ledger))
              .get();
      linkNanos += threads.getCurrentThreadCpuTime() - start;
      addFiles(fix, read.deleted, links);
    }
    ledger.apply(read.digest);
  }

  private void rank(Read read) {
    long start = threads.getCurrentThreadCpuTime();
    if (!read.deleted.isEmpty()) {
      ranking.trace(new FixChange(read.digest, read.change, List.of(), ledger));
    }
    ranking.note(read.digest, read.change);
    rankNanos.add(threads.getCurrentThreadCpuTime() - start);
  }

  private void addFiles(Commit fix, Map<String, List<Hunk>> deleted, List<DefectLink> links) {
    Map<String, Map<String, Integer>> origins = new HashMap<>();
    for (DefectLink link : links) {
      origins
          .computeIfAbsent(link.path(), path -> new HashMap<>())
          .merge(history.commit(link.inducing()).id(), link.lines(), Integer::sum);
    }
    deleted.forEach(
        (path, hunks) ->
            files.add(new FixFile(fix.id(), path, hunks, origins.getOrDefault(path, Map.of()))));
  }
}
