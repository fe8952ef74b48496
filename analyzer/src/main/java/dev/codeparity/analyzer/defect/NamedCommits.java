package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.List;

/** What the message of a commit calls other commits: a matter of the message alone. */
public final class NamedCommits {
  private final RevertMessage reverts;
  private final List<NamedCommit> mended;

  private NamedCommits(RevertMessage reverts, List<NamedCommit> mended) {
    this.reverts = reverts;
    this.mended = mended;
  }

  /** Reads the message of a commit. */
  public static NamedCommits of(Commit commit) {
    return new NamedCommits(
        RevertMessage.of(commit.subject(), commit.message()), FixMentions.in(commit.message()));
  }

  /** Those that it takes back. */
  RevertMessage reverts() {
    return reverts;
  }

  /** Those that it blames. */
  List<NamedCommit> mended() {
    return mended;
  }

  /** Writes it, to be kept. */
  public void pack(PackedOutput out) {
    out.choice(reverts.kind());
    out.all(reverts.named(), (to, commit) -> commit.pack(to));
    out.all(mended, (to, commit) -> commit.pack(to));
  }

  /** Reads what {@link #pack} wrote. */
  public static NamedCommits unpack(PackedInput in) {
    RevertMessage.Kind kind = in.choice(RevertMessage.Kind.class);
    RevertMessage reverts = new RevertMessage(kind, in.all(NamedCommit::unpack));
    return new NamedCommits(reverts, in.all(NamedCommit::unpack));
  }
}
