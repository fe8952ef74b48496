package dev.codeparity.analyzer.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares two blobs line by line with the outcome of Git's default diff as {@code git blame} and
 * {@code git diff -U0} see it (with context, as for {@code --numstat}, Git does not cut the common
 * tail first, and that can change how many lines count as changed): common ends are cut, lines
 * without a partner and lines too frequent to tell anything are set aside, the rest goes through
 * {@link MyersDiff}, and {@link HunkSlider} moves each hunk to where a reader expects it.
 *
 * <p>Git is free software under another licence; this is written from the description of its
 * behaviour and checked against its output.
 */
final class LineDiff {
  /** For diffs without context Git cuts the common end in blocks of this many bytes. */
  private static final int TAIL_BLOCK = 1024;

  /** No line counts as too frequent below the smaller of this and about √lines. */
  private static final int MAX_FREQUENCY_LIMIT = 1024;

  /** How far a frequent line looks up and down for lines without a partner. */
  private static final int NEIGHBOURHOOD = 100;

  /** Frequent lines are set aside while they are fewer than one in this many around them. */
  private static final int FREQUENT_SHARE = 4;

  private static final byte NO_PARTNER = 0;
  private static final byte FEW_PARTNERS = 1;
  private static final byte MANY_PARTNERS = 2;

  /** What comparing equal blobs gives. */
  static final Result NONE = new Result(List.of(), 0, 0);

  private LineDiff() {}

  /**
   * @param hunks the hunks that turn the old blob into the new one, in order of position
   * @param added lines added, as {@code git log --numstat} counts them
   * @param deleted lines deleted, as {@code git log --numstat} counts them
   */
  record Result(List<Hunk> hunks, int added, int deleted) {}

  static Result compare(Blob oldBlob, Blob newBlob) {
    int cut = commonTail(oldBlob.bytes(), newBlob.bytes());
    Sides cutSides = sides(oldBlob, newBlob, cut, Blob::lineHash);
    int[][] kept = cutSides.setAside();
    cutSides.search(kept);
    int added = count(cutSides.changedB);
    int deleted = count(cutSides.changedA);
    if (cut > 0 && kept.length > 0) {
      Sides whole = sides(oldBlob, newBlob, 0, Blob::lineHash);
      int[][] keptOfWhole = whole.setAside();
      if (!Arrays.deepEquals(kept, keptOfWhole)) {
        whole.search(keptOfWhole);
        added = count(whole.changedB);
        deleted = count(whole.changedA);
      }
    }
    HunkSlider.slide(
        oldBlob, cutSides.a, cutSides.changedA, newBlob, cutSides.b, cutSides.changedB);
    return new Result(collect(cutSides.changedA, cutSides.changedB), added, deleted);
  }

  /** The hunks of a comparison without regard to white space, as {@code git blame -w} sees them. */
  static List<Hunk> ignoringSpace(Blob oldBlob, Blob newBlob) {
    int cut = commonTail(oldBlob.bytes(), newBlob.bytes());
    Sides sides = sides(oldBlob, newBlob, cut, Blob::spacelessHash);
    sides.search(sides.setAside());
    HunkSlider.slide(oldBlob, sides.a, sides.changedA, newBlob, sides.b, sides.changedB);
    return collect(sides.changedA, sides.changedB);
  }

  /** The old lines that their hunk replaces by lines which differ in white space alone. */
  static BitSet respaced(Blob oldBlob, Blob newBlob, List<Hunk> hunks) {
    BitSet respaced = new BitSet();
    Set<Long> now = new HashSet<>();
    for (Hunk hunk : hunks) {
      if (hunk.oldLength() == 0 || hunk.newLength() == 0) {
        continue;
      }
      now.clear();
      for (int line = hunk.newStart(); line < hunk.newEnd(); line++) {
        now.add(newBlob.spacelessHash(line));
      }
      for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
        respaced.set(line, now.contains(oldBlob.spacelessHash(line)));
      }
    }
    return respaced;
  }

  /** What makes lines equal. */
  @FunctionalInterface
  private interface LineHash {
    long of(Blob blob, int line);
  }

  /** The lines of both sides, and which of them are changed. */
  private static final class Sides {
    private final long[] a;
    private final long[] b;
    private final boolean[] changedA;
    private final boolean[] changedB;

    Sides(long[] a, long[] b) {
      this.a = a;
      this.b = b;
      this.changedA = new boolean[a.length];
      this.changedB = new boolean[b.length];
    }

    /**
     * Marks what can be told without a search.
     *
     * @return the lines of each side that are left to search; an empty array if none are
     */
    int[][] setAside() {
      int shorter = Math.min(a.length, b.length);
      int head = 0;
      while (head < shorter && a[head] == b[head]) {
        head++;
      }
      int tail = 0;
      while (tail < shorter - head && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
        tail++;
      }
      int endA = a.length - tail;
      int endB = b.length - tail;
      if (head == endA || head == endB) {
        Arrays.fill(changedA, head, endA, true);
        Arrays.fill(changedB, head, endB, true);
        return new int[0][];
      }
      LineCounts counts = new LineCounts(a, head, endA, b, head, endB);
      return new int[][] {
        keep(counts, 0, head, endA, a.length, changedA),
        keep(counts, 1, head, endB, b.length, changedB)
      };
    }

    void search(int[][] kept) {
      if (kept.length == 0) {
        return;
      }
      MyersDiff diff = MyersDiff.of(pick(a, kept[0]), pick(b, kept[1]));
      apply(diff.changedA(), kept[0], changedA);
      apply(diff.changedB(), kept[1], changedB);
    }
  }

  private static int commonTail(byte[] a, byte[] b) {
    int smaller = Math.min(a.length, b.length);
    int cut = 0;
    while (cut + TAIL_BLOCK <= smaller
        && Arrays.equals(
            a,
            a.length - cut - TAIL_BLOCK,
            a.length - cut,
            b,
            b.length - cut - TAIL_BLOCK,
            b.length - cut)) {
      cut += TAIL_BLOCK;
    }
    int back = 0;
    while (back < cut) {
      if (a[a.length - cut + back++] == '\n') {
        break;
      }
    }
    return cut - back;
  }

  private static Sides sides(Blob oldBlob, Blob newBlob, int cut, LineHash hash) {
    return new Sides(hashes(oldBlob, cut, hash), hashes(newBlob, cut, hash));
  }

  private static long[] hashes(Blob blob, int cut, LineHash hash) {
    int lines = blob.lineCount();
    int end = blob.bytes().length - cut;
    while (lines > 0 && blob.lineStart(lines - 1) >= end) {
      lines--;
    }
    long[] hashes = new long[lines];
    for (int i = 0; i < lines; i++) {
      hashes[i] = hash.of(blob, i);
    }
    return hashes;
  }

  private static int count(boolean[] changed) {
    int count = 0;
    for (boolean line : changed) {
      count += line ? 1 : 0;
    }
    return count;
  }

  /** Indices of the lines that take part in the search; all others are marked as changed. */
  private static int[] keep(
      LineCounts counts, int side, int start, int end, int lines, boolean[] changed) {
    int limit = Math.min(MyersDiff.powerOfTwoNearRoot(lines), MAX_FREQUENCY_LIMIT);
    byte[] partners = new byte[end - start];
    for (int i = 0; i < partners.length; i++) {
      int count = counts.onOtherSide(side, i);
      partners[i] = count == 0 ? NO_PARTNER : count >= limit ? MANY_PARTNERS : FEW_PARTNERS;
    }
    int[] kept = new int[partners.length];
    int size = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == FEW_PARTNERS
          || (partners[i] == MANY_PARTNERS && !liesAmongStrangers(partners, i))) {
        kept[size++] = start + i;
      } else {
        changed[start + i] = true;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  /** Whether a frequent line lies in a run made up mostly of lines without any partner. */
  private static boolean liesAmongStrangers(byte[] partners, int line) {
    int first = Math.max(0, line - NEIGHBOURHOOD);
    int last = Math.min(partners.length - 1, line + NEIGHBOURHOOD);
    int above = 0;
    int frequent = 2;
    for (int i = line - 1; i >= first && partners[i] != FEW_PARTNERS; i--) {
      if (partners[i] == NO_PARTNER) {
        above++;
      } else {
        frequent++;
      }
    }
    if (above == 0) {
      return false;
    }
    int below = 0;
    for (int i = line + 1; i <= last && partners[i] != FEW_PARTNERS; i++) {
      if (partners[i] == NO_PARTNER) {
        below++;
      } else {
        frequent++;
      }
    }
    if (below == 0) {
      return false;
    }
    return frequent * FREQUENT_SHARE < frequent + above + below;
  }

  private static long[] pick(long[] lines, int[] indices) {
    long[] picked = new long[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = lines[indices[i]];
    }
    return picked;
  }

  private static void apply(boolean[] changes, int[] indices, boolean[] changed) {
    for (int i = 0; i < indices.length; i++) {
      changed[indices[i]] = changes[i];
    }
  }

  private static List<Hunk> collect(boolean[] changedA, boolean[] changedB) {
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < changedA.length || j < changedB.length) {
      int startA = i;
      int startB = j;
      while (i < changedA.length && changedA[i]) {
        i++;
      }
      while (j < changedB.length && changedB[j]) {
        j++;
      }
      if (i > startA || j > startB) {
        hunks.add(new Hunk(startA, i - startA, startB, j - startB));
      }
      i++;
      j++;
    }
    return hunks;
  }
}
