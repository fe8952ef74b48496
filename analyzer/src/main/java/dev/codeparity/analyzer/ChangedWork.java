package dev.codeparity.analyzer;

import dev.codeparity.analyzer.gate.ChangedCommit;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.Authorship;
import dev.codeparity.analyzer.provenance.LineAttribution;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.provenance.Review;
import dev.codeparity.analyzer.provenance.Reviews;
import dev.codeparity.analyzer.quality.NewViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the commits of a change did: only they are read, so it costs what the change is worth, not
 * what the history is.
 */
final class ChangedWork {
  private final GitRepository repository;
  private final AnalysisRequest request;
  private final History history;
  private final Instant asOf;
  private final Warnings warnings;
  private final List<Integer> commits;

  /**
   * @param commits indices of the change's commits
   */
  ChangedWork(
      GitRepository repository,
      AnalysisRequest request,
      History history,
      Instant asOf,
      List<Integer> commits,
      Warnings warnings) {
    this.repository = repository;
    this.request = request;
    this.history = history;
    this.asOf = asOf;
    this.commits = commits.stream().filter(index -> !history.commit(index).isMerge()).toList();
    this.warnings = warnings;
  }

  /** What is read of one commit. */
  private record Read(
      int index,
      ChangeSummary summary,
      RecordedLines recorded,
      boolean touches,
      List<FileVersion> java) {}

  /** The commits of people and AI that touch a file that counts, oldest first. */
  List<ChangedCommit> of(List<String> paths, boolean violations) {
    AnalysisRequest asked = paths.isEmpty() ? request : request.toBuilder().includes(paths).build();
    PathRules rules = CodePaths.of(repository, history, asked);
    List<Read> read = read(rules);
    Map<Integer, List<NewViolation>> introduced =
        violations
            ? new ChangedViolations(repository, history, rules, asked, warnings)
                .of(
                    read.stream().map(Read::index).toList(),
                    read.stream().flatMap(one -> one.java.stream()).toList())
            : Map.of();
    Authorship authorship = authorship(read);
    Reviews reviews = new Reviews(authorship.attributor(), authorship.people(), history);
    List<String> accountable = authorship.accountableIds();
    List<ChangedCommit> work = new ArrayList<>();
    for (Read one : read) {
      Provenance provenance = authorship.attributions().get(one.index).provenance();
      if (one.touches && provenance != Provenance.AUTOMATION) {
        Commit commit = history.commit(one.index);
        work.add(
            new ChangedCommit(
                commit.id(),
                commit.subject(),
                provenance,
                codeLines(one, authorship.lines().get(one.index), provenance),
                reviews.of(one.index, accountable.get(one.index)).stream()
                    .anyMatch(Review::counted),
                introduced.getOrDefault(one.index, List.of())));
      }
    }
    return work;
  }

  private List<Read> read(PathRules rules) {
    ChangeDigester digester = new ChangeDigester(new CodeReading(rules));
    List<Read> read = new ArrayList<>();
    try (CommitRecords records =
        CommitRecords.open(
            repository,
            history,
            asOf,
            AttributionRules.inForce(request.configuration()),
            warnings)) {
      repository.walk(
          history,
          commits,
          request.threads(),
          changes -> read(digester, records, rules, changes),
          read::add);
    }
    return read;
  }

  private static Read read(
      ChangeDigester digester, CommitRecords records, PathRules rules, CommitChanges changes) {
    CommitDigest digest = digester.digest(changes, records.of(changes));
    boolean touches =
        changes instanceof CommitChanges.Ordinary ordinary
            && (ordinary.files().isEmpty()
                || ordinary.files().stream()
                    .anyMatch(f -> rules.isWanted(f.newPath()) || rules.isWanted(f.oldPath())));
    return new Read(
        changes.commit().index(),
        digest.summary(),
        digest.recorded(),
        touches,
        ChangedViolations.versions(changes, rules));
  }

  private Authorship authorship(List<Read> read) {
    List<RecordedLines> recorded =
        new ArrayList<>(Collections.nCopies(history.size(), RecordedLines.NONE));
    read.forEach(one -> recorded.set(one.index, one.recorded));
    return Authorship.of(
        repository,
        history,
        history.head(),
        AttributionRules.inForce(request.configuration()),
        recorded);
  }

  private static Map<Provenance, Integer> codeLines(
      Read read, LineAttribution lines, Provenance whole) {
    if (!lines.isByLine()) {
      return Map.of(whole, read.summary.codeLinesAdded());
    }
    Map<Provenance, Integer> byAuthor = new EnumMap<>(Provenance.class);
    for (Provenance provenance : Provenance.values()) {
      byAuthor.put(provenance, lines.codeLines(provenance));
    }
    return byAuthor;
  }
}
