package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Hunk;

/** Notes when lines die: which commit deleted or rewrote each, as the main line saw it. */
final class LineDeaths {
  private final History history;
  private final LineTable table;

  LineDeaths(History history, LineTable table) {
    this.history = history;
    this.table = table;
  }

  /** The deleted lines of a file that nothing continues. */
  void note(FileDigest file, FileLines before, Commit commit) {
    int number = 0;
    for (Hunk hunk : file.hunks) {
      for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
        if (!LineFlags.has(file.deletedFlags[number++], LineFlags.CARRIED)) {
          note(before.seenThrough[line], commit.index());
        }
      }
    }
  }

  /** All lines of a file whose successor is taken to come from another. */
  void noteAll(FileDigest file, FileLines before, Commit commit) {
    note(file, before, commit);
    int line = 0;
    for (Hunk hunk : file.hunks) {
      for (; line < hunk.oldStart(); line++) {
        note(before.seenThrough[line], commit.index());
      }
      line = hunk.oldEnd();
    }
    for (; line < file.oldLines; line++) {
      note(before.seenThrough[line], commit.index());
    }
  }

  private void note(int id, int commit) {
    if (id == 0) {
      return;
    }
    int known = table.deathOf(id);
    if (known == LineTable.ALIVE
        || wasNotTaken(known, commit)
        || history.landing(commit).isBefore(history.landing(known))) {
      table.setDeath(id, commit);
    }
  }

  /** Whether a commit of the main line still found a line whose death had arrived there before. */
  private boolean wasNotTaken(int death, int commit) {
    return history.arrival(commit) == commit && history.arrival(death) < commit;
  }
}
