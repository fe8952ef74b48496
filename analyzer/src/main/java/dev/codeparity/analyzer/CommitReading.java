package dev.codeparity.analyzer;

import dev.codeparity.analyzer.defect.FixDecision;
import dev.codeparity.analyzer.defect.NamedCommits;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.provenance.TouchedPaths;
import dev.codeparity.analyzer.quality.SourceChanges;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;

/**
 * All that is read of a commit's own changes, from which the walk goes on.
 *
 * @param digest what the line ledger needs, without what records say
 * @param fix whether it is a fix
 * @param change what the links need
 * @param source the files that rules look at, in any language
 * @param named the commits that its message names
 * @param touched what decides which records are about the commit
 */
record CommitReading(
    CommitDigest digest,
    FixDecision fix,
    ReadChange change,
    SourceChanges source,
    NamedCommits named,
    TouchedPaths touched) {

  /** Whether it says the same on every run: traces in the tree are read anew. */
  boolean isLasting() {
    return !touched.holdTraces();
  }

  /** Writes it, to be kept. */
  void pack(PackedOutput out) {
    digest.pack(out);
    fix.pack(out);
    change.pack(out);
    source.pack(out);
    named.pack(out);
  }

  /** Reads what {@link #pack} wrote of a commit. */
  static CommitReading unpack(Commit commit, PackedInput in) {
    CommitDigest digest = CommitDigest.unpack(commit, in);
    return new CommitReading(
        digest,
        FixDecision.unpack(in),
        ReadChange.unpack(in),
        SourceChanges.unpack(commit, in),
        NamedCommits.unpack(in),
        TouchedPaths.of(commit, digest.changedPaths()));
  }
}
