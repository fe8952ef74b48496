package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/** Numbers distinct keys 0, 1, 2 and so on: a hash table of primitives. */
public final class LongNumbers {
  private static final int FREE = -1;

  private long[] keys = new long[16];
  private int[] numbers = new int[16];
  private int count;
  private long lastKey;
  private int last = FREE;

  /** Of no key yet. */
  public LongNumbers() {
    Arrays.fill(numbers, FREE);
  }

  /** The number of a key: the next, where it is new. */
  public int of(long key) {
    // rows with equal keys often follow each other
    if (key != lastKey || last == FREE) {
      last = numberOf(key);
      lastKey = key;
    }
    return last;
  }

  private int numberOf(long key) {
    int slot = slot(key);
    if (numbers[slot] != FREE) {
      return numbers[slot];
    }
    if (count >= keys.length / 2) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    numbers[slot] = count;
    return count++;
  }

  /** How many keys there are. */
  public int count() {
    return count;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    // Fibonacci hashing spreads keys that differ only in their upper half
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
