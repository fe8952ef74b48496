package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.CommitTrace;
import dev.codeparity.analyzer.defect.reading.FileQuestion;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.FilePast;
import dev.codeparity.analyzer.origin.LineLedger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Gathers the commits that a fix may point at, while the history is walked: whoever owns or once
 * owned a line that the fix asks about, and whoever changed its files last. Not safe for use from
 * several threads.
 */
public final class Candidates {
  private final History history;
  private final List<CommitTrace> traces = new ArrayList<>();

  /**
   * @param history the history that is walked
   */
  public Candidates(History history) {
    this.history = history;
  }

  /** Takes note of what a commit did; of every commit, in the order of the history. */
  public void note(ReadChange change) {
    traces.add(change.trace());
  }

  /**
   * The candidates of a fix, the newest first.
   *
   * @param read what was read of the fix
   * @param before the ledger as the fix found it, remembering the past
   */
  List<Candidate> of(CommitDigest fix, ReadChange read, LineLedger before) {
    if (read.questions().isEmpty()) {
      return List.of();
    }
    Map<String, FilePast> pasts = new HashMap<>();
    for (FilePast past : before.pastOf(fix)) {
      if (!past.isNew()) {
        pasts.put(past.path(), past);
      }
    }
    EvidenceReading reading = new EvidenceReading();
    for (FileQuestion question : read.questions()) {
      FilePast past = pasts.get(question.path());
      if (past != null) {
        reading.add(question, past);
      }
    }
    return candidates(fix.commit(), read.questions(), reading);
  }

  /**
   * The values of all features for each candidate of a fix, to learn from: candidates by index, the
   * newest first, values in the order of {@link Feature}.
   *
   * @param read what was read of the fix
   * @param before the ledger as the fix found it, remembering the past
   */
  public Map<Integer, List<Double>> values(CommitDigest fix, ReadChange read, LineLedger before) {
    Map<Integer, List<Double>> values = new LinkedHashMap<>();
    for (Candidate candidate : of(fix, read, before)) {
      values.put(
          candidate.commit(),
          Arrays.stream(Feature.values()).map(feature -> feature.of(candidate)).toList());
    }
    return values;
  }

  private List<Candidate> candidates(
      Commit fix, List<FileQuestion> questions, EvidenceReading reading) {
    SortedMap<Integer, Evidence> evidence = reading.byCommit();
    List<Commit> commits =
        evidence.keySet().stream()
            .map(history::commit)
            .filter(c -> !c.isMerge() || evidence(evidence, c).deleted > 0)
            .sorted(
                Comparator.comparing(Commit::commitTime).thenComparing(Commit::index).reversed())
            .toList();
    StandingOrder order = new StandingOrder(fix);
    List<Candidate> candidates = new ArrayList<>();
    for (Commit commit : commits) {
      CommitTrace did = traces.get(commit.index());
      Evidence own = evidence(evidence, commit);
      Likeness alike = Comparison.of(questions, did);
      candidates.add(
          new Candidate(
              commit.index(),
              commit.subject(),
              did,
              own,
              reading.all(),
              alike,
              order.next(commit, own, alike)));
    }
    return candidates;
  }

  private static Evidence evidence(Map<Integer, Evidence> all, Commit commit) {
    return all.getOrDefault(commit.index(), new Evidence());
  }
}
