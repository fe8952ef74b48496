package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.Commit;

/** Tells how far the walk over the history has come. */
record WalkProgress(ProgressListener listener, int commits) {
  private static final int STEP = 100;

  void at(Commit commit) {
    if (commit.index() % STEP == 0) {
      listener.progress("walking history", commit.index(), commits, commit.id());
    }
  }
}
