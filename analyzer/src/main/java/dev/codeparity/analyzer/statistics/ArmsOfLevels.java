package dev.codeparity.analyzer.statistics;

import java.util.BitSet;

/** Which arms the levels of a factor, numbered as one likes, are seen with. */
final class ArmsOfLevels {
  private final LongNumbers numbers = new LongNumbers();
  private final BitSet seen = new BitSet();

  void add(int level, int arm) {
    seen.set(Sums.side(numbers.of(level), arm));
  }

  /** Whether a level is seen with both arms. */
  boolean holdsBoth(int level) {
    int number = numbers.of(level);
    return seen.get(Sums.side(number, Arms.HUMAN)) && seen.get(Sums.side(number, Arms.AI));
  }

  /** Whether a level is seen at all. */
  boolean holds(int level) {
    int number = numbers.of(level);
    return seen.get(Sums.side(number, Arms.HUMAN)) || seen.get(Sums.side(number, Arms.AI));
  }
}
