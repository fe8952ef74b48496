package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Notes;
import dev.codeparity.analyzer.history.NotesRef;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.problem.Occurrences;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.LineRecord;
import dev.codeparity.analyzer.provenance.Records;
import dev.codeparity.analyzer.provenance.TouchedPaths;
import java.time.Instant;
import java.util.Map;

/**
 * The records that stand beside the commits of a history: notes and agent traces. What was wrong
 * with them is told when they are closed. Safe for use from several threads.
 */
final class CommitRecords implements AutoCloseable {
  private static final String TRACES = ".agent-trace";

  private final Notes notes;
  private final Records records;
  private final Occurrences problems = new Occurrences();
  private final Warnings warnings;

  private CommitRecords(
      GitRepository repository,
      History history,
      Instant asOf,
      AttributionRules rules,
      Warnings warnings) {
    this.warnings = warnings;
    records =
        new Records(
            rules, history.commits(), repository.contentsUnder(history.head(), TRACES), problems);
    notes = repository.notes(history, asOf, records::wants, problems);
  }

  /**
   * Opens them.
   *
   * @param asOf notes that came on a later day do not exist
   */
  static CommitRecords open(
      GitRepository repository,
      History history,
      Instant asOf,
      AttributionRules rules,
      Warnings warnings) {
    return new CommitRecords(repository, history, asOf, rules, warnings);
  }

  /**
   * What of a commit decides which of them are about it.
   *
   * @param digest the digest of the same changes
   */
  TouchedPaths touchedBy(CommitChanges changes, CommitDigest digest) {
    return records.touchedBy(changes, digest.changedPaths());
  }

  /** What they say of a commit's lines. */
  LineRecord of(TouchedPaths touched) {
    return records.of(touched, notes.of(touched.commit()));
  }

  /** The digest with what they say of the commit's lines. */
  CommitDigest tell(CommitChanges changes, CommitDigest digest) {
    return digest.recordedBy(of(touchedBy(changes, digest)));
  }

  /** How many records there were, for the manifest. */
  Map<String, Long> counts() {
    return Map.of(
        "notes_on_commits",
        notes.refs().stream().mapToLong(NotesRef::onHistory).sum(),
        "notes_on_others",
        notes.refs().stream().mapToLong(NotesRef::onOthers).sum(),
        "records_not_believed",
        (long) problems.size());
  }

  @Override
  public void close() {
    notes.close();
    notes.refs().stream().filter(ref -> ref.onOthers() > 0).forEach(this::warnAboutOthers);
    problems.report(warnings);
  }

  /** A squash or a rebase leaves notes on commits that no longer count, or copies them wrongly. */
  private void warnAboutOthers(NotesRef ref) {
    String rest = ref.onOthers() > ref.examples().size() ? ", …" : "";
    warnings.add(
        ref.onOthers()
            + " of the "
            + (ref.onOthers() + ref.onHistory())
            + " notes of "
            + ref.name()
            + " are on commits that are no part of this history, and say nothing of it: "
            + String.join(", ", ref.examples())
            + rest);
  }
}
