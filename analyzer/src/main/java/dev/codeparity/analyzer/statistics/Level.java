package dev.codeparity.analyzer.statistics;

import java.util.List;

/**
 * How finely commits are compared, finest first. Each step of the ladder merges what the one before
 * it keeps apart; the age bands are never merged.
 */
public enum Level {
  /** Month × area × size × kind. */
  FULL,
  /** As {@link #FULL}, neighbouring size classes merged in pairs. */
  SIZE_PAIRS,
  /** As {@link #SIZE_PAIRS}, without the area. */
  WITHOUT_AREA,
  /** As {@link #WITHOUT_AREA}, without the kind. */
  WITHOUT_KIND,
  /** As {@link #WITHOUT_KIND}, quarters for months. */
  QUARTER,
  /** One stratum; no step of the ladder. */
  SINGLE;

  /** Support from which no coarser level is tried. */
  public static final double ENOUGH = 0.80;

  /** Support below which there is no comparable human code. */
  public static final double LEAST = 0.50;

  /** Supports this near to each other are ties. */
  private static final double TIE = 1e-9;

  private static final List<Level> LADDER =
      List.of(FULL, SIZE_PAIRS, WITHOUT_AREA, WITHOUT_KIND, QUARTER);

  public static List<Level> ladder() {
    return LADDER;
  }

  /**
   * The step to take: the first with a support of at least 0.80, else the one with the best, the
   * finer among equals.
   *
   * @param supports the support of each step, in their order
   * @return the index of the step
   */
  public static int choose(List<Double> supports) {
    double best = 0;
    for (int i = 0; i < supports.size(); i++) {
      if (supports.get(i) >= ENOUGH) {
        return i;
      }
      best = Math.max(best, supports.get(i));
    }
    for (int i = 0; i < supports.size(); i++) {
      if (supports.get(i) >= best - TIE) {
        return i;
      }
    }
    throw new IllegalArgumentException("no level to choose from");
  }

  /** The strata of the rows, age bands apart. */
  public Grouping strata(Observations o) {
    return o.grouped(this, row -> key(o, row));
  }

  /** As {@link #strata}, persons apart. */
  public Grouping strataByPerson(Observations o) {
    Grouping strata = strata(o);
    return o.grouped(new ByPerson(this), row -> strata.pair(row, o.person(row)));
  }

  private record ByPerson(Level level) {}

  /** As {@link #strata}, cut by the power of two that the commit's code lines are next above. */
  public Grouping strataBySize(Observations o) {
    Grouping strata = strata(o);
    return o.grouped(
        new BySize(this),
        row -> strata.pair(row, Integer.numberOfLeadingZeros(o.commitLines(row))));
  }

  private record BySize(Level level) {}

  private long key(Observations o, int row) {
    return switch (this) {
      case FULL -> (o.month(row) * 6L + o.sizeClass(row)) << 32 | place(o, row);
      case SIZE_PAIRS -> (o.month(row) * 6L + o.sizeClass(row) / 2) << 32 | place(o, row);
      case WITHOUT_AREA -> (o.month(row) * 6L + o.sizeClass(row) / 2) * 2 + kind(o, row);
      case WITHOUT_KIND -> o.month(row) * 6L + o.sizeClass(row) / 2;
      case QUARTER -> Math.floorDiv(o.month(row), 3) * 6L + o.sizeClass(row) / 2;
      case SINGLE -> 0;
    };
  }

  private static long place(Observations o, int row) {
    return o.area(row) * 2L + kind(o, row);
  }

  private static int kind(Observations o, int row) {
    return o.test(row) ? 1 : 0;
  }
}
