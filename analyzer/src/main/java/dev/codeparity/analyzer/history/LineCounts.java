package dev.codeparity.analyzer.history;

/** How often each line of the middle part of one side occurs in the whole of the other side. */
final class LineCounts {
  private final long[] keys;
  private final int[][] counts;
  private final int[][] slots;
  private final int mask;

  LineCounts(long[] a, int startA, int endA, long[] b, int startB, int endB) {
    int middle = endA - startA + endB - startB;
    int capacity = Integer.highestOneBit(Math.max(8, middle)) * 4;
    keys = new long[capacity];
    counts = new int[2][capacity];
    mask = capacity - 1;
    boolean[] used = new boolean[capacity];
    slots = new int[][] {place(a, startA, endA, used), place(b, startB, endB, used)};
    count(a, counts[0], used);
    count(b, counts[1], used);
  }

  /**
   * @param side 0 for the first sequence, 1 for the second
   * @param line index into the middle part of that side
   */
  int onOtherSide(int side, int line) {
    return counts[1 - side][slots[side][line]];
  }

  private int[] place(long[] lines, int start, int end, boolean[] used) {
    int[] placed = new int[end - start];
    for (int i = start; i < end; i++) {
      int slot = slotOf(lines[i], used);
      keys[slot] = lines[i];
      used[slot] = true;
      placed[i - start] = slot;
    }
    return placed;
  }

  private void count(long[] lines, int[] into, boolean[] used) {
    for (long line : lines) {
      int slot = slotOf(line, used);
      if (used[slot]) {
        into[slot]++;
      }
    }
  }

  private int slotOf(long key, boolean[] used) {
    int slot = (int) (key ^ key >>> 32) & mask;
    while (used[slot] && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
