package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.provenance.RecordedLines;
import java.util.List;

/** What a commit changed, read down to what the line ledger and the measures need. */
public final class CommitDigest {
  private final Commit commit;
  private final ChangeSummary summary;
  private final List<FileDigest> files;
  private final List<FileDigest> followed;
  private final List<MergedFileDigest> merged;
  private final RecordedLines recorded;

  private CommitDigest(
      Commit commit,
      ChangeSummary summary,
      List<FileDigest> files,
      List<FileDigest> followed,
      List<MergedFileDigest> merged,
      RecordedLines recorded) {
    this.commit = commit;
    this.summary = summary;
    this.files = files;
    this.followed = followed;
    this.merged = merged;
    this.recorded = recorded;
  }

  static CommitDigest ordinary(
      Commit commit,
      ChangeSummary summary,
      List<FileDigest> files,
      List<FileDigest> followed,
      RecordedLines recorded) {
    return new CommitDigest(commit, summary, files, followed, List.of(), recorded);
  }

  static CommitDigest merge(Commit commit, List<MergedFileDigest> merged, RecordedLines recorded) {
    return new CommitDigest(commit, ChangeSummary.NOTHING, List.of(), List.of(), merged, recorded);
  }

  /** The commit. */
  public Commit commit() {
    return commit;
  }

  /** How much it changed. */
  public ChangeSummary summary() {
    return summary;
  }

  /** How many of the added lines a record gives to whom. */
  public RecordedLines recorded() {
    return recorded;
  }

  /** Changes of an ordinary commit. */
  List<FileDigest> files() {
    return files;
  }

  /** Added files whose lines come from a file that another one was renamed from. */
  List<FileDigest> followed() {
    return followed;
  }

  /** Changes of a merge against its first parent. */
  List<MergedFileDigest> merged() {
    return merged;
  }

  /** A file at which a merge differs from its first parent. */
  sealed interface MergedFileDigest {
    String path();

    record Removed(String path) implements MergedFileDigest {}

    /** The file is that of another parent. */
    record Taken(String path, int parent) implements MergedFileDigest {}

    /** The file has lines of several parents; all its lines count as added, flags by line. */
    record Combined(String path, FileDigest lines, List<Origin> origins)
        implements MergedFileDigest {}

    /** The change from one parent. */
    record Origin(int parent, FileDigest change) {}
  }
}
