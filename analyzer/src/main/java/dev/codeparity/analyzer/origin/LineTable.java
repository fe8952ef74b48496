package dev.codeparity.analyzer.origin;

import java.util.Arrays;
import java.util.Objects;

/**
 * Every line that any commit added, by an id: ids count up in the order of the commits, so the
 * lines of a commit have neighbouring ids. Id 0 stands for a line of unknown origin.
 */
final class LineTable {
  /** Of a line that no commit is known to have deleted. */
  static final int ALIVE = -1;

  private static final int CHUNK_BITS = 16;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final int[] firstOf;
  private int commits;
  private int size = 1;
  private byte[][] flags = new byte[4][];
  private int[][] deaths = new int[4][];
  private int[] runs = new int[16];
  private int[] sources = new int[16];
  private int runCount;
  private int[][] replaced = {};

  /**
   * @param commits number of commits of the history
   */
  LineTable(int commits) {
    firstOf = new int[commits + 1];
    firstOf[0] = 1;
    addChunk(0);
  }

  /** Begins the lines of the next commit. */
  void nextCommit(int commit) {
    Objects.checkIndex(commit, firstOf.length - 1);
    firstOf[commit] = size;
    commits = commit + 1;
    firstOf[commits] = size;
  }

  /**
   * Adds a line to the commit begun last; gives its id.
   *
   * @param source number of the line's source in the commit's record; 0 for none
   */
  int add(byte lineFlags, int source) {
    int chunk = size >>> CHUNK_BITS;
    if (chunk == flags.length || flags[chunk] == null) {
      addChunk(chunk);
    }
    flags[chunk][size & (CHUNK - 1)] = lineFlags;
    if (runCount == 0 ? source != 0 : sources[runCount - 1] != source) {
      addRun(source);
    }
    firstOf[commits] = size + 1;
    return size++;
  }

  /** The id of the next line to be added. */
  int nextId() {
    return size;
  }

  private void addRun(int source) {
    if (runCount == runs.length) {
      runs = Arrays.copyOf(runs, runCount * 2);
      sources = Arrays.copyOf(sources, runCount * 2);
    }
    runs[runCount] = size;
    sources[runCount++] = source;
  }

  private void addChunk(int chunk) {
    if (chunk == flags.length) {
      flags = Arrays.copyOf(flags, chunk * 2);
      deaths = Arrays.copyOf(deaths, chunk * 2);
    }
    flags[chunk] = new byte[CHUNK];
    deaths[chunk] = new int[CHUNK];
    Arrays.fill(deaths[chunk], ALIVE);
  }

  /** Index of the commit that added a line; −1 if it is unknown. */
  int commitOf(int id) {
    if (id == 0) {
      return -1;
    }
    int low = 0;
    int high = commits - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstOf[middle] <= id) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Number of a line's source in the record of the commit that added it; 0 for none. */
  int sourceOf(int id) {
    int at = Arrays.binarySearch(runs, 0, runCount, id);
    int run = at >= 0 ? at : -at - 2;
    return run < 0 || id == 0 ? 0 : sources[run];
  }

  /** Where a line comes from. */
  LineOrigin originOf(int id) {
    return new LineOrigin(commitOf(id), sourceOf(id));
  }

  /** Whether a line comes from a commit, −1 standing for an unknown one, and a source of it. */
  boolean isOf(int id, int commit, int source) {
    boolean ofCommit = commit < 0 ? id == 0 : id >= firstOf[commit] && id < firstOf[commit + 1];
    return ofCommit && (runCount == 0 || sourceOf(id) == source);
  }

  byte flagsOf(int id) {
    return flags[id >>> CHUNK_BITS][id & (CHUNK - 1)];
  }

  /** Index of the commit that deleted a line, or {@link #ALIVE}. */
  int deathOf(int id) {
    return deaths[id >>> CHUNK_BITS][id & (CHUNK - 1)];
  }

  void setDeath(int id, int commit) {
    deaths[id >>> CHUNK_BITS][id & (CHUNK - 1)] = commit;
  }

  /**
   * The line in whose place a line came, as far as that was noted; 0 if it came in the place of
   * none.
   */
  int replacedBy(int id) {
    int chunk = id >>> CHUNK_BITS;
    return chunk < replaced.length && replaced[chunk].length > 0
        ? replaced[chunk][id & (CHUNK - 1)]
        : 0;
  }

  void setReplaced(int id, int old) {
    int chunk = id >>> CHUNK_BITS;
    if (chunk >= replaced.length) {
      int known = replaced.length;
      replaced = Arrays.copyOf(replaced, Math.max(flags.length, chunk + 1));
      Arrays.fill(replaced, known, replaced.length, new int[0]);
    }
    if (replaced[chunk].length == 0) {
      replaced[chunk] = new int[CHUNK];
    }
    replaced[chunk][id & (CHUNK - 1)] = old;
  }

  /** The id of the first line of a commit; that of the commit after it ends the range. */
  int firstOf(int commit) {
    return firstOf[commit];
  }
}
