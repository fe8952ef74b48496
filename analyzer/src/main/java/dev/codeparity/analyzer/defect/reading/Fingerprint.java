package dev.codeparity.analyzer.defect.reading;

import dev.codeparity.analyzer.store.PackedInput;
import java.util.Arrays;
import java.util.BitSet;

/** A set of names or lines by their hashes. Immutable. */
public final class Fingerprint {
  static final Fingerprint EMPTY = new Fingerprint(new int[0]);

  /** An import of a huge file is kept in part, so that memory stays bounded. */
  private static final int MOST = 4000;

  /** Where hashes lie so many apart, to search for each is faster than to pass over all. */
  private static final int FAR = 12;

  private final int[] hashes;

  private Fingerprint(int[] hashes) {
    this.hashes = hashes;
  }

  /**
   * Reads what {@link #hashes} gave.
   *
   * @throws IllegalArgumentException if they are out of order
   */
  static Fingerprint unpack(PackedInput in) {
    int[] hashes = in.hashes();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i - 1] >= hashes[i]) {
        throw new IllegalArgumentException("hashes out of order");
      }
    }
    return hashes.length == 0 ? EMPTY : new Fingerprint(hashes);
  }

  /** Whether a hash is in it. */
  public boolean contains(int hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }

  /** Adds the positions of another's hashes that are in it, too. */
  public void addPositionsOf(Fingerprint other, BitSet positions) {
    boolean far = hashes.length > FAR * other.hashes.length;
    int at = 0;
    for (int i = 0; i < other.hashes.length && at < hashes.length; i++) {
      int wanted = other.hashes[i];
      if (far) {
        int found = Arrays.binarySearch(hashes, at, hashes.length, wanted);
        at = found < 0 ? -found - 1 : found;
      } else {
        while (at < hashes.length && hashes[at] < wanted) {
          at++;
        }
      }
      if (at < hashes.length && hashes[at] == wanted) {
        positions.set(i);
      }
    }
  }

  /** How many hashes it holds. */
  public int size() {
    return hashes.length;
  }

  /** The hashes in ascending order; not to be changed. */
  public int[] hashes() {
    return hashes;
  }

  Fingerprint and(Fingerprint other) {
    Collector all = new Collector();
    for (int hash : hashes) {
      all.add(hash);
    }
    for (int hash : other.hashes) {
      all.add(hash);
    }
    return all.toFingerprint();
  }

  static final class Collector {
    private int[] seen = new int[16];
    private int size;

    void add(int hash) {
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, 2 * size);
      }
      seen[size++] = hash;
    }

    Fingerprint toFingerprint() {
      if (size == 0) {
        return EMPTY;
      }
      Arrays.sort(seen, 0, size);
      int distinct = 1;
      for (int i = 1; i < size; i++) {
        if (seen[i] != seen[distinct - 1]) {
          seen[distinct++] = seen[i];
        }
      }
      return new Fingerprint(Arrays.copyOf(seen, Math.min(distinct, MOST)));
    }
  }
}
