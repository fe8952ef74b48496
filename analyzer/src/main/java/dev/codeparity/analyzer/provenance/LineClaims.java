package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Which source speaks of which line of a file. Where several do, the one that was added last: so
 * git-ai reads its own logs.
 */
public final class LineClaims {
  static final LineClaims NONE = new LineClaims(new int[0], new int[0], new int[0]);

  private final int[] first;
  private final int[] last;
  private final int[] source;

  private LineClaims(int[] first, int[] last, int[] source) {
    this.first = first;
    this.last = last;
    this.source = source;
  }

  /** Whether no source speaks of any line. */
  public boolean isEmpty() {
    return first.length == 0;
  }

  /**
   * The source that speaks of a line.
   *
   * @param line counted from 0, in the commit's version of the file
   * @return the number of the source in {@link LineRecord#sources()}, counted from 1; 0 if none
   */
  public int sourceOf(int line) {
    int at = Arrays.binarySearch(first, line);
    int range = at >= 0 ? at : -at - 2;
    return range >= 0 && line <= last[range] ? source[range] : 0;
  }

  private record Claim(int first, int last, int source, int order) {}

  /** Takes claims in the order in which they were made. */
  static final class Builder {
    private final List<Claim> claims = new ArrayList<>();
    private final List<int[]> ranges = new ArrayList<>();

    /**
     * @param first the first line, counted from 0
     * @param last the last line, at least {@code first}
     * @param source number of the source, counted from 1
     */
    void add(int first, int last, int source) {
      claims.add(new Claim(first, last, source, claims.size()));
    }

    LineClaims build() {
      claims.sort(Comparator.comparingInt(Claim::first));
      PriorityQueue<Claim> open =
          new PriorityQueue<>(Comparator.comparingInt(Claim::order).reversed());
      long at = 0;
      int next = 0;
      while (next < claims.size() || !open.isEmpty()) {
        if (open.isEmpty()) {
          at = claims.get(next).first;
        }
        while (next < claims.size() && claims.get(next).first <= at) {
          open.add(claims.get(next++));
        }
        Claim top = open.element();
        if (top.last < at) {
          open.remove();
          continue;
        }
        long end = top.last;
        if (next < claims.size()) {
          end = Math.min(end, claims.get(next).first - 1L);
        }
        append((int) at, (int) end, top.source);
        at = end + 1;
      }
      return new LineClaims(column(0), column(1), column(2));
    }

    private void append(int first, int last, int source) {
      if (!ranges.isEmpty()) {
        int[] before = ranges.get(ranges.size() - 1);
        if (before[1] == first - 1 && before[2] == source) {
          before[1] = last;
          return;
        }
      }
      ranges.add(new int[] {first, last, source});
    }

    private int[] column(int number) {
      return ranges.stream().mapToInt(range -> range[number]).toArray();
    }
  }
}
