package dev.codeparity.analyzer.history;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Marks the elements by which two sequences differ, along an edit path found from both ends at once
 * in linear space. The path is shortest unless the search grows too costly; then it takes a good
 * long run of equal elements, or gives up at the farthest point reached, under the limits that Git
 * uses, so that the outcome agrees with Git's.
 *
 * @see <a href="https://doi.org/10.1007/BF01840446">Myers (1986), An O(ND) difference algorithm and
 *     its variations</a>
 */
final class MyersDiff {
  /** A run of equal elements longer than this is worth splitting at. */
  private static final int GOOD_RUN = 20;

  /** Below this cost no short cut is taken. */
  private static final int MIN_COST_FOR_SHORT_CUTS = 256;

  /** A split must have come this many times the cost along the box to be worth taking. */
  private static final int WORTH = 4;

  private static final int NOWHERE = -1;
  private static final int BEYOND = Integer.MAX_VALUE - 1;

  private final long[] a;
  private final long[] b;
  private final boolean[] changedA;
  private final boolean[] changedB;
  private final int[] forward;
  private final int[] backward;
  private final int zero;
  private final int costLimit;

  private int splitA;
  private int splitB;
  private boolean lowExact;
  private boolean highExact;

  private MyersDiff(long[] a, long[] b) {
    this.a = a;
    this.b = b;
    this.changedA = new boolean[a.length];
    this.changedB = new boolean[b.length];
    int diagonals = a.length + b.length + 3;
    this.forward = new int[diagonals];
    this.backward = new int[diagonals];
    this.zero = b.length + 1;
    this.costLimit = Math.max(MIN_COST_FOR_SHORT_CUTS, powerOfTwoNearRoot(diagonals));
  }

  static MyersDiff of(long[] a, long[] b) {
    MyersDiff diff = new MyersDiff(a, b);
    Deque<Part> open = new ArrayDeque<>();
    open.push(new Part(0, a.length, 0, b.length, false));
    while (!open.isEmpty()) {
      diff.compare(open.pop(), open);
    }
    return diff;
  }

  /** Which elements of the first sequence have no partner in the second. */
  boolean[] changedA() {
    return changedA;
  }

  /** Which elements of the second sequence have no partner in the first. */
  boolean[] changedB() {
    return changedB;
  }

  /** A power of two of about √n: 1 for 0, 2 for 1 to 3, 4 for 4 to 15 and so on. */
  static int powerOfTwoNearRoot(int n) {
    int root = 1;
    for (int rest = n; rest > 0; rest >>= 2) {
      root <<= 1;
    }
    return root;
  }

  /** A part of both sequences that is still to be compared. */
  private record Part(int fromA, int toA, int fromB, int toB, boolean exact) {}

  private void compare(Part part, Deque<Part> open) {
    int fromA = part.fromA;
    int fromB = part.fromB;
    int toA = part.toA;
    int toB = part.toB;
    while (fromA < toA && fromB < toB && a[fromA] == b[fromB]) {
      fromA++;
      fromB++;
    }
    while (fromA < toA && fromB < toB && a[toA - 1] == b[toB - 1]) {
      toA--;
      toB--;
    }
    if (fromA == toA || fromB == toB) {
      Arrays.fill(changedA, fromA, toA, true);
      Arrays.fill(changedB, fromB, toB, true);
      return;
    }
    split(fromA, toA, fromB, toB, part.exact);
    open.push(new Part(splitA, toA, splitB, toB, highExact));
    open.push(new Part(fromA, splitA, fromB, splitB, lowExact));
  }

  /**
   * Finds a point of the box through which the path goes. Diagonal {@code d} holds the points with
   * {@code indexA − indexB = d}; {@code forward} and {@code backward} keep, per diagonal, the
   * farthest index into {@code a} that the search from either corner has reached.
   */
  private void split(int fromA, int toA, int fromB, int toB, boolean exact) {
    int lowest = fromA - toB;
    int highest = toA - fromB;
    int forwardStart = fromA - fromB;
    int backwardStart = toA - toB;
    boolean odd = ((forwardStart - backwardStart) & 1) != 0;
    int forwardLow = forwardStart;
    int forwardHigh = forwardStart;
    int backwardLow = backwardStart;
    int backwardHigh = backwardStart;
    forward[zero + forwardStart] = fromA;
    backward[zero + backwardStart] = toA;

    for (int cost = 1; ; cost++) {
      boolean goodRun = false;

      if (forwardLow > lowest) {
        forwardLow--;
        forward[zero + forwardLow - 1] = NOWHERE;
      } else {
        forwardLow++;
      }
      if (forwardHigh < highest) {
        forwardHigh++;
        forward[zero + forwardHigh + 1] = NOWHERE;
      } else {
        forwardHigh--;
      }
      for (int d = forwardHigh; d >= forwardLow; d -= 2) {
        int begin = Math.max(forward[zero + d - 1] + 1, forward[zero + d + 1]);
        int reached = runForward(begin, d, toA, toB);
        goodRun |= reached - begin > GOOD_RUN;
        forward[zero + d] = reached;
        if (odd && backwardLow <= d && d <= backwardHigh && backward[zero + d] <= reached) {
          splitAt(reached, reached - d, true, true);
          return;
        }
      }

      if (backwardLow > lowest) {
        backwardLow--;
        backward[zero + backwardLow - 1] = BEYOND;
      } else {
        backwardLow++;
      }
      if (backwardHigh < highest) {
        backwardHigh++;
        backward[zero + backwardHigh + 1] = BEYOND;
      } else {
        backwardHigh--;
      }
      for (int d = backwardHigh; d >= backwardLow; d -= 2) {
        int begin = Math.min(backward[zero + d - 1], backward[zero + d + 1] - 1);
        int reached = runBackward(begin, d, fromA, fromB);
        goodRun |= begin - reached > GOOD_RUN;
        backward[zero + d] = reached;
        if (!odd && forwardLow <= d && d <= forwardHigh && reached <= forward[zero + d]) {
          splitAt(reached, reached - d, true, true);
          return;
        }
      }

      if (exact) {
        continue;
      }
      Box box = new Box(fromA, toA, fromB, toB, cost);
      if (goodRun
          && cost > MIN_COST_FOR_SHORT_CUTS
          && (splitAfterRun(box, forwardLow, forwardHigh, forwardStart)
              || splitBeforeRun(box, backwardLow, backwardHigh, backwardStart))) {
        return;
      }
      if (cost >= costLimit) {
        giveUp(box, forwardLow, forwardHigh, backwardLow, backwardHigh);
        return;
      }
    }
  }

  private record Box(int fromA, int toA, int fromB, int toB, int cost) {}

  private int runForward(int begin, int d, int toA, int toB) {
    int i = begin;
    while (i < toA && i - d < toB && a[i] == b[i - d]) {
      i++;
    }
    return i;
  }

  private int runBackward(int begin, int d, int fromA, int fromB) {
    int i = begin;
    while (i > fromA && i - d > fromB && a[i - 1] == b[i - d - 1]) {
      i--;
    }
    return i;
  }

  private void splitAt(int atA, int atB, boolean exactBelow, boolean exactAbove) {
    splitA = atA;
    splitB = atB;
    lowExact = exactBelow;
    highExact = exactAbove;
  }

  /** Takes the forward point that came farthest, if a good run of equal elements ends there. */
  private boolean splitAfterRun(Box box, int low, int high, int start) {
    int best = 0;
    for (int d = high; d >= low; d -= 2) {
      int i = forward[zero + d];
      int j = i - d;
      int progress = (i - box.fromA) + (j - box.fromB) - Math.abs(d - start);
      if (progress <= WORTH * box.cost || progress <= best) {
        continue;
      }
      if (i < box.fromA + GOOD_RUN || i >= box.toA || j < box.fromB + GOOD_RUN || j >= box.toB) {
        continue;
      }
      if (equalRun(i - GOOD_RUN, j - GOOD_RUN)) {
        best = progress;
        splitAt(i, j, true, false);
      }
    }
    return best > 0;
  }

  /** Takes the backward point that came farthest, if a good run of equal elements begins there. */
  private boolean splitBeforeRun(Box box, int low, int high, int start) {
    int best = 0;
    for (int d = high; d >= low; d -= 2) {
      int i = backward[zero + d];
      int j = i - d;
      int progress = (box.toA - i) + (box.toB - j) - Math.abs(d - start);
      if (progress <= WORTH * box.cost || progress <= best) {
        continue;
      }
      if (i <= box.fromA || i > box.toA - GOOD_RUN || j <= box.fromB || j > box.toB - GOOD_RUN) {
        continue;
      }
      if (equalRun(i, j)) {
        best = progress;
        splitAt(i, j, false, true);
      }
    }
    return best > 0;
  }

  private boolean equalRun(int i, int j) {
    for (int k = 0; k < GOOD_RUN; k++) {
      if (a[i + k] != b[j + k]) {
        return false;
      }
    }
    return true;
  }

  /** Splits at the farthest point that either search reached inside the box. */
  private void giveUp(Box box, int forwardLow, int forwardHigh, int backwardLow, int backwardHigh) {
    long farthest = -1;
    int farthestA = -1;
    for (int d = forwardHigh; d >= forwardLow; d -= 2) {
      int i = Math.min(Math.min(forward[zero + d], box.toA), box.toB + d);
      long sum = 2L * i - d;
      if (sum > farthest) {
        farthest = sum;
        farthestA = i;
      }
    }
    long nearest = Long.MAX_VALUE;
    int nearestA = 0;
    for (int d = backwardHigh; d >= backwardLow; d -= 2) {
      int i = Math.max(Math.max(backward[zero + d], box.fromA), box.fromB + d);
      long sum = 2L * i - d;
      if (sum < nearest) {
        nearest = sum;
        nearestA = i;
      }
    }
    if ((long) box.toA + box.toB - nearest < farthest - ((long) box.fromA + box.fromB)) {
      splitAt(farthestA, (int) (farthest - farthestA), true, false);
    } else {
      splitAt(nearestA, (int) (nearest - nearestA), false, true);
    }
  }
}
