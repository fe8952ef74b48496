package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.provenance.LineRecord;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
      Commit commit, ChangeSummary summary, List<FileDigest> files, List<FileDigest> followed) {
    return unrecorded(commit, summary, files, followed, List.of());
  }

  static CommitDigest merge(Commit commit, List<MergedFileDigest> merged) {
    return unrecorded(commit, ChangeSummary.NOTHING, List.of(), List.of(), merged);
  }

  private static CommitDigest unrecorded(
      Commit commit,
      ChangeSummary summary,
      List<FileDigest> files,
      List<FileDigest> followed,
      List<MergedFileDigest> merged) {
    return new CommitDigest(commit, summary, files, followed, merged, RecordedLines.NONE);
  }

  /** The same with what records say of the commit's lines. This one is not to be used any more. */
  public CommitDigest recordedBy(LineRecord record) {
    RecordedCount count = new RecordedCount(record);
    files.forEach(count::add);
    followed.forEach(count::attribute);
    for (MergedFileDigest file : merged) {
      if (file instanceof MergedFileDigest.Combined combined) {
        count.add(combined);
      }
    }
    return new CommitDigest(commit, summary, files, followed, merged, count.counts());
  }

  /** The paths of the commit at which something changed. */
  public Set<String> changedPaths() {
    Set<String> paths = new HashSet<>();
    files.forEach(file -> paths.add(file.newPath));
    merged.forEach(file -> paths.add(file.path()));
    return paths;
  }

  /** Writes it, to be kept, without what records say. */
  public void pack(PackedOutput out) {
    summary.pack(out);
    out.all(files, (to, file) -> file.pack(to));
    out.all(followed, (to, file) -> file.pack(to));
    out.all(merged, (to, file) -> file.pack(to));
  }

  /** Reads what {@link #pack} wrote of a commit. */
  public static CommitDigest unpack(Commit commit, PackedInput in) {
    return unrecorded(
        commit,
        ChangeSummary.unpack(in),
        in.all(FileDigest::unpack),
        in.all(FileDigest::unpack),
        in.all(MergedFileDigest::unpack));
  }

  /** The commit. */
  public Commit commit() {
    return commit;
  }

  /** How much it changed. */
  public ChangeSummary summary() {
    return summary;
  }

  /** How many of the added lines a record gives to whom; none before {@link #recordedBy}. */
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
}
