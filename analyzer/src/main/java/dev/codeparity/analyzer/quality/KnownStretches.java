package dev.codeparity.analyzer.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where stretches of tokens begin, by their hashes: a map of many small entries without an object
 * for each. Not safe for use from several threads.
 */
final class KnownStretches {
  /** A stretch that stands in more places than this is a habit of the language. */
  private static final int MOST_PLACES = 16;

  /** Of no place. */
  static final int NONE = -1;

  private long[] hashes = new long[1 << 10];
  private int[] firstPlaces = filled(hashes.length);
  private int used;

  private int[] lineIds = new int[1 << 10];
  private int[] nextPlaces = new int[lineIds.length];
  private final List<String> paths = new ArrayList<>();

  /** The place where a stretch was met first, or {@link #NONE}. */
  int first(long hash) {
    return firstPlaces[slot(hash)];
  }

  /** The place where the same stretch was met next, or {@link #NONE}. */
  int next(int place) {
    return nextPlaces[place];
  }

  /** Number of the line on which it begins there. */
  int lineId(int place) {
    return lineIds[place];
  }

  /** The file that it was in. */
  String path(int place) {
    return paths.get(place);
  }

  /** Notes where a stretch begins, unless that is known; the first of many places is forgotten. */
  void add(long hash, int lineId, String path) {
    int slot = slot(hash);
    int places = 0;
    int last = NONE;
    for (int at = firstPlaces[slot]; at != NONE; at = nextPlaces[at]) {
      if (lineIds[at] == lineId && paths.get(at).equals(path)) {
        return;
      }
      places++;
      last = at;
    }
    int place = place(lineId, path);
    if (last == NONE) {
      hashes[slot] = hash;
      firstPlaces[slot] = place;
      used++;
      growIfCrowded();
      return;
    }
    nextPlaces[last] = place;
    if (places == MOST_PLACES) {
      firstPlaces[slot] = nextPlaces[firstPlaces[slot]];
    }
  }

  private int place(int lineId, String path) {
    int place = paths.size();
    if (place == lineIds.length) {
      lineIds = Arrays.copyOf(lineIds, 2 * place);
      nextPlaces = Arrays.copyOf(nextPlaces, 2 * place);
    }
    lineIds[place] = lineId;
    nextPlaces[place] = NONE;
    paths.add(path);
    return place;
  }

  /** That of a hash, or the free one where it would stand. */
  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = Long.hashCode(hash) & mask;
    while (firstPlaces[slot] != NONE && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void growIfCrowded() {
    if (2 * used < hashes.length) {
      return;
    }
    long[] oldHashes = hashes;
    int[] oldPlaces = firstPlaces;
    hashes = new long[2 * oldHashes.length];
    firstPlaces = filled(hashes.length);
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldPlaces[old] != NONE) {
        int slot = slot(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        firstPlaces[slot] = oldPlaces[old];
      }
    }
  }

  private static int[] filled(int length) {
    int[] places = new int[length];
    Arrays.fill(places, NONE);
    return places;
  }
}
