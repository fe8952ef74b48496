package dev.codeparity.analyzer.statistics;

/** Which arms the levels of a factor are seen with. */
final class ArmsOfLevels {
  private static final int BOTH = 1 << Arms.HUMAN | 1 << Arms.AI;

  private final Grouping levels;
  private final byte[] seen;

  ArmsOfLevels(Grouping levels) {
    this.levels = levels;
    seen = new byte[levels.count()];
  }

  void add(int row, int arm) {
    seen[levels.of(row)] |= (byte) (1 << arm);
  }

  /** Whether a row's level is seen with both arms. */
  boolean holdsBoth(int row) {
    return seen[levels.of(row)] == BOTH;
  }

  /** Whether a row's level is seen at all. */
  boolean holds(int row) {
    return seen[levels.of(row)] != 0;
  }
}
