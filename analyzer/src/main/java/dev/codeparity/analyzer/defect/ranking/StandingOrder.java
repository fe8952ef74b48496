package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.history.Commit;

/** Tells how candidates stand in time; to be asked for one after the other, the newest first. */
final class StandingOrder {
  private static final double SECONDS_A_DAY = 86_400;

  private final Commit fix;
  private int rank;
  private int owners;
  private boolean seenNear;
  private boolean seenBeside;
  private boolean seenInFunction;

  StandingOrder(Commit fix) {
    this.fix = fix;
  }

  Standing next(Commit commit, Evidence evidence, Likeness alike) {
    boolean near = evidence.near + evidence.beside > 0;
    boolean beside = evidence.beside > 0;
    boolean inFunction = alike.functions() > 0;
    long seconds = fix.commitTime().getEpochSecond() - commit.commitTime().getEpochSecond();
    Standing standing =
        new Standing(
            Math.max(0, seconds / SECONDS_A_DAY),
            ++rank,
            evidence.deleted > 0 ? ++owners : 0,
            near && !seenNear,
            beside && !seenBeside,
            inFunction && !seenInFunction);
    seenNear |= near;
    seenBeside |= beside;
    seenInFunction |= inFunction;
    return standing;
  }
}
