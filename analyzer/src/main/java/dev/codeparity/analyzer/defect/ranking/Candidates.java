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
import java.util.Optional;
import java.util.SortedMap;

/**
 * Gathers the commits that a fix may point at, while the history is walked: whoever owns or once
 * owned a line that the fix asks about, and whoever changed its files last. Not safe for use from
 * several threads.
 */
public final class Candidates {
  private final History history;
  private final List<CommitTrace> traces = new ArrayList<>();
  private final List<Subject> subjects = new ArrayList<>();

  /**
   * @param history the history that is walked
   */
  public Candidates(History history) {
    this.history = history;
  }

  /** Takes note of what a commit did; of every commit, in the order of the history. */
  public void note(ReadChange change) {
    subjects.add(Subject.of(history.commit(traces.size()).subject()));
    traces.add(change.trace());
  }

  /**
   * Reads of the ledger what it knows of a fix.
   *
   * @param read what was read of the fix
   * @param before the ledger as the fix found it, remembering the past
   * @return empty if there is no candidate
   */
  Optional<Inquiry> about(CommitDigest fix, ReadChange read, LineLedger before) {
    if (read.questions().isEmpty()) {
      return Optional.empty();
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
    return inquiry(fix.commit(), read.questions(), reading);
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
    List<Candidate> found = about(fix, read, before).map(Inquiry::candidates).orElse(List.of());
    for (Candidate candidate : found) {
      values.put(
          candidate.commit(),
          Arrays.stream(Feature.values()).map(feature -> feature.of(candidate)).toList());
    }
    return values;
  }

  private Optional<Inquiry> inquiry(
      Commit fix, List<FileQuestion> questions, EvidenceReading reading) {
    SortedMap<Integer, Evidence> evidence = reading.byCommit();
    List<Inquiry.Suspect> suspects =
        evidence.keySet().stream()
            .map(history::commit)
            .filter(c -> !c.isMerge() || evidence(evidence, c).deleted > 0)
            .sorted(
                Comparator.comparing(Commit::commitTime).thenComparing(Commit::index).reversed())
            .map(c -> suspect(c, evidence(evidence, c)))
            .toList();
    return suspects.isEmpty()
        ? Optional.empty()
        : Optional.of(new Inquiry(fix, questions, suspects, reading.all()));
  }

  private Inquiry.Suspect suspect(Commit commit, Evidence evidence) {
    int index = commit.index();
    return new Inquiry.Suspect(commit, subjects.get(index), traces.get(index), evidence);
  }

  private static Evidence evidence(Map<Integer, Evidence> all, Commit commit) {
    return all.getOrDefault(commit.index(), new Evidence());
  }
}
