package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.History;
import java.util.BitSet;

/**
 * What became of every added line until the head of the history, cosmetic changes seen through. A
 * line that no commit deleted and the head does not have was dropped by a merge: it counts as gone
 * when its commit arrived at the main line. A line that the head has is alive, whatever happened on
 * branches.
 */
public final class LineFates {
  /** Of a line that is alive. */
  public static final int ALIVE = LineTable.ALIVE;

  private final History history;
  private final LineTable table;
  private final BitSet alive;

  private LineFates(History history, LineTable table, BitSet alive) {
    this.history = history;
    this.table = table;
    this.alive = alive;
  }

  static LineFates of(History history, LineTable table, FileTable head) {
    BitSet alive = new BitSet();
    head.forEach(
        (lines, path) -> {
          for (int id : lines.seenThrough) {
            alive.set(id);
          }
        });
    return new LineFates(history, table, alive);
  }

  /** What is done with each line. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one line.
     *
     * @param test whether it lies in a test
     * @param source number of its source in the commit's record; 0 for none
     * @param deleter index of the commit that deleted it, or {@link #ALIVE}
     */
    void line(boolean test, int source, int deleter);
  }

  /**
   * Visits the code lines that a commit added anew: those that continue a deleted line are left
   * out.
   */
  public void codeLinesOf(int commit, Visitor visitor) {
    int end = table.firstOf(commit + 1);
    for (int id = table.firstOf(commit); id < end; id++) {
      byte flags = table.flagsOf(id);
      if (LineFlags.has(flags, LineFlags.CODE) && !LineFlags.has(flags, LineFlags.CARRIED)) {
        visitor.line(
            LineFlags.has(flags, LineFlags.TEST), table.sourceOf(id), deleterOf(id, commit));
      }
    }
  }

  private int deleterOf(int id, int commit) {
    if (alive.get(id)) {
      return ALIVE;
    }
    int deleter = table.deathOf(id);
    return deleter == LineTable.ALIVE ? history.arrival(commit) : deleter;
  }
}
