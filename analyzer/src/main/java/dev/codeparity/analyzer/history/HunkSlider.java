package dev.codeparity.analyzer.history;

/**
 * Moves hunks that could stand in several places to the place that reads best. A run of changed
 * lines may slide up while the line above equals its last line, and down while the line below
 * equals its first; runs that meet become one. The lowest place that lines up with a change on the
 * other side wins; else the place whose borders have the lowest indentation score.
 *
 * @see <a href="https://github.com/mhagger/diff-slider-tools">Haggerty, diff-slider-tools</a>,
 *     where the weights of the score were fitted
 */
final class HunkSlider {
  private static final int MAX_SLIDE = 100;

  private final Side moving;
  private final Side other;
  private final IndentScore score;

  private HunkSlider(Side moving, Side other, IndentScore score) {
    this.moving = moving;
    this.other = other;
    this.score = score;
  }

  static void slide(
      Blob oldBlob, long[] a, boolean[] changedA, Blob newBlob, long[] b, boolean[] changedB) {
    Side oldSide = new Side(a, changedA);
    Side newSide = new Side(b, changedB);
    new HunkSlider(oldSide, newSide, new IndentScore(oldBlob, a.length)).slideAll();
    oldSide.rewind();
    newSide.rewind();
    new HunkSlider(newSide, oldSide, new IndentScore(newBlob, b.length)).slideAll();
  }

  /**
   * One side of a diff with a cursor on a run of changed lines, possibly empty: there is one run
   * before each unchanged line and one after the last, so both sides have the same number of runs.
   */
  private static final class Side {
    private final long[] lines;
    private final boolean[] changed;
    private int start;
    private int end;

    Side(long[] lines, boolean[] changed) {
      this.lines = lines;
      this.changed = changed;
      rewind();
    }

    void rewind() {
      start = 0;
      end = 0;
      extendDown();
    }

    boolean isEmpty() {
      return start == end;
    }

    boolean next() {
      if (end == lines.length) {
        return false;
      }
      start = end + 1;
      end = start;
      extendDown();
      return true;
    }

    void previous() {
      end = start - 1;
      start = end;
      extendUp();
    }

    boolean slideUp() {
      if (start == 0 || lines[start - 1] != lines[end - 1]) {
        return false;
      }
      changed[--start] = true;
      changed[--end] = false;
      extendUp();
      return true;
    }

    boolean slideDown() {
      if (end == lines.length || lines[start] != lines[end]) {
        return false;
      }
      changed[start++] = false;
      changed[end++] = true;
      extendDown();
      return true;
    }

    private void extendUp() {
      while (start > 0 && changed[start - 1]) {
        start--;
      }
    }

    private void extendDown() {
      while (end < lines.length && changed[end]) {
        end++;
      }
    }
  }

  private void slideAll() {
    do {
      if (!moving.isEmpty()) {
        slideRun();
      }
    } while (moving.next() && other.next());
  }

  private void slideRun() {
    int size;
    int highest;
    boolean meetsOther;
    do {
      size = moving.end - moving.start;
      while (moving.slideUp()) {
        other.previous();
      }
      highest = moving.end;
      meetsOther = !other.isEmpty();
      while (moving.slideDown()) {
        other.next();
        meetsOther |= !other.isEmpty();
      }
    } while (size != moving.end - moving.start);

    if (moving.end == highest) {
      return;
    }
    if (meetsOther) {
      while (other.isEmpty()) {
        moving.slideUp();
        other.previous();
      }
      return;
    }
    int best = bestEnd(highest, size);
    while (moving.end > best) {
      moving.slideUp();
      other.previous();
    }
  }

  private int bestEnd(int highest, int size) {
    int lowest = moving.end;
    int from = Math.max(highest, Math.max(lowest - size - 1, lowest - MAX_SLIDE));
    int best = from;
    IndentScore.Score bestScore = score.of(from - size, from);
    for (int end = from + 1; end <= lowest; end++) {
      IndentScore.Score candidate = score.of(end - size, end);
      if (candidate.isNoWorseThan(bestScore)) {
        bestScore = candidate;
        best = end;
      }
    }
    return best;
  }
}
