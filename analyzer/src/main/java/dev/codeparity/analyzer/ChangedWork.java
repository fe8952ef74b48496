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
import dev.codeparity.analyzer.provenance.CommitAuthorship;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.quality.NewViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

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

  /**
   * The commits of people and AI that touch a file that counts, oldest first.
   *
   * @param looked whose commits are searched for violations of rules
   */
  List<ChangedCommit> of(List<String> paths, Predicate<Provenance> looked) {
    AnalysisRequest asked = paths.isEmpty() ? request : request.toBuilder().includes(paths).build();
    PathRules rules = CodePaths.of(repository, history, asked);
    List<Read> read = read(rules);
    Map<Integer, RecordedLines> recorded = new TreeMap<>();
    read.stream().filter(Read::touches).forEach(one -> recorded.put(one.index, one.recorded));
    Map<Integer, CommitAuthorship> authorship =
        CommitAuthorship.of(
            repository, history, AttributionRules.inForce(request.configuration()), recorded);
    List<Read> searched =
        read.stream()
            .filter(
                one ->
                    Optional.ofNullable(authorship.get(one.index))
                        .filter(wrote -> looked.test(wrote.attribution().provenance()))
                        .isPresent())
            .toList();
    Map<Integer, List<NewViolation>> introduced =
        new ChangedViolations(repository, history, rules, asked, warnings)
            .of(
                searched.stream().map(Read::index).toList(),
                searched.stream().flatMap(one -> one.java.stream()).toList());
    List<ChangedCommit> work = new ArrayList<>();
    for (Read one : read) {
      CommitAuthorship wrote = authorship.get(one.index);
      if (wrote != null && wrote.attribution().provenance() != Provenance.AUTOMATION) {
        Commit commit = history.commit(one.index);
        work.add(
            new ChangedCommit(
                commit.id(),
                commit.subject(),
                wrote.attribution().provenance(),
                codeLines(one, wrote),
                wrote.reviewed(),
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
    CommitDigest digest = records.tell(changes, digester.digest(changes));
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

  private static Map<Provenance, Integer> codeLines(Read read, CommitAuthorship wrote) {
    if (!wrote.lines().isByLine()) {
      return Map.of(wrote.attribution().provenance(), read.summary.codeLinesAdded());
    }
    Map<Provenance, Integer> byAuthor = new EnumMap<>(Provenance.class);
    for (Provenance provenance : Provenance.values()) {
      byAuthor.put(provenance, wrote.lines().codeLines(provenance));
    }
    return byAuthor;
  }
}
