package dev.codeparity.analyzer.history;

import java.util.Arrays;

/**
 * How much of one blob is found in another, in Git's measure for renames: both are cut into pieces
 * at line feeds and after 64 bytes; a piece of the old blob counts as copied as often as the new
 * one has it.
 *
 * @see <a href="https://git-scm.com/docs/gitdiffcore">gitdiffcore, diffcore-rename</a>
 */
final class Similarity {
  /** The score of identical blobs. */
  static final int MAX = 60_000;

  private static final int PIECE = 64;
  private static final int BUCKETS = 107_927;

  private final long size;
  private final long[] pieces;

  private Similarity(long size, long[] pieces) {
    this.size = size;
    this.pieces = pieces;
  }

  static Similarity of(Blob blob) {
    byte[] bytes = blob.bytes();
    long[] found = new long[Math.max(16, bytes.length / 24)];
    int count = 0;
    int high = 0;
    int low = 0;
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte c = bytes[i];
      if (c == '\r' && !blob.isBinary() && i + 1 < bytes.length && bytes[i + 1] == '\n') {
        continue;
      }
      int before = high;
      high = (high << 7 ^ low >>> 25) + (c & 0xFF);
      low = low << 7 ^ before >>> 25;
      length++;
      if (length == PIECE || c == '\n' || i == bytes.length - 1) {
        long bucket = Integer.toUnsignedLong(high + low * 0x61) % BUCKETS;
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = bucket << 32 | length;
        length = 0;
        high = 0;
        low = 0;
      }
    }
    return new Similarity(bytes.length, merge(found, count));
  }

  /** Sorts by bucket and adds up the lengths of equal buckets. */
  private static long[] merge(long[] found, int count) {
    Arrays.sort(found, 0, count);
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (size > 0 && found[size - 1] >>> 32 == found[i] >>> 32) {
        found[size - 1] += found[i] & 0xFFFF_FFFFL;
      } else {
        found[size++] = found[i];
      }
    }
    return Arrays.copyOf(found, size);
  }

  /** Whether two sizes in bytes are so far apart that the score must stay below the minimum. */
  static boolean isOutOfReach(long size, long otherSize, int minimum) {
    long larger = Math.max(size, otherSize);
    long difference = Math.abs(size - otherSize);
    return (double) larger * (MAX - minimum) < (double) difference * MAX;
  }

  /** Score of the new blob as a successor of this one, 0 to {@value #MAX}. */
  int scoreOf(Similarity successor) {
    if (successor.size == 0) {
      return 0;
    }
    long copied = 0;
    int j = 0;
    for (long piece : pieces) {
      long bucket = piece >>> 32;
      while (j < successor.pieces.length && successor.pieces[j] >>> 32 < bucket) {
        j++;
      }
      if (j == successor.pieces.length) {
        break;
      }
      if (successor.pieces[j] >>> 32 == bucket) {
        copied += Math.min(piece & 0xFFFF_FFFFL, successor.pieces[j] & 0xFFFF_FFFFL);
      }
    }
    return (int) ((double) copied * MAX / Math.max(size, successor.size));
  }
}
