package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The compared commits that have been exposed at all, as the columns of a regression. */
final class Exposed {
  private final int[] rows;
  private final PersonTime time;
  private final Arms arms;

  private Exposed(int[] rows, PersonTime time, Arms arms) {
    this.rows = rows;
    this.time = time;
    this.arms = arms;
  }

  static Exposed of(PersonTime time, Arms arms) {
    int[] rows =
        IntStream.range(arms.from(), arms.to())
            .filter(row -> arms.holds(row) && time.exposureOf(row) > 0)
            .toArray();
    return new Exposed(rows, time, arms);
  }

  int size() {
    return rows.length;
  }

  /** The rows, to be told from others. */
  static final class Rows {
    private final int[] rows;

    private Rows(int[] rows) {
      this.rows = rows;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Rows same && Arrays.equals(rows, same.rows);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(rows);
    }
  }

  /** Which rows these are. */
  Rows which() {
    return new Rows(rows);
  }

  /** Without the commits of levels in which nothing happened: the model has no estimate there. */
  Exposed whereEventsIn(List<Grouping> factors) {
    Exposed kept = this;
    for (Grouping factor : factors) {
      ArmsOfLevels eventful = new ArmsOfLevels(factor);
      for (int row : rows) {
        if (time.eventsOf(row) > 0) {
          eventful.add(row, arms.of(row));
        }
      }
      kept = kept.where(eventful::holds);
    }
    return kept;
  }

  /** Without the commits of levels that hold one arm only, until none is left. */
  Exposed whereBothArmsIn(List<Grouping> factors) {
    Exposed kept = this;
    int size;
    do {
      size = kept.size();
      for (Grouping factor : factors) {
        ArmsOfLevels levels = new ArmsOfLevels(factor);
        for (int row : kept.rows) {
          levels.add(row, arms.of(row));
        }
        kept = kept.where(levels::holdsBoth);
      }
    } while (kept.size() < size);
    return kept;
  }

  private Exposed where(IntPredicate in) {
    int[] kept = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (in.test(row)) {
        kept[count++] = row;
      }
    }
    return count == rows.length ? this : new Exposed(Arrays.copyOf(kept, count), time, arms);
  }

  /** 1 for AI, 0 for human. */
  int[] arms() {
    return map(row -> arms.of(row) == Arms.AI ? 1 : 0);
  }

  double[] exposure() {
    return IntStream.of(rows).mapToDouble(time::exposureOf).toArray();
  }

  double[] events() {
    return IntStream.of(rows).mapToDouble(time::eventsOf).toArray();
  }

  int[] map(IntUnaryOperator column) {
    return IntStream.of(rows).map(column).toArray();
  }

  double[] values(IntToDoubleFunction column) {
    return IntStream.of(rows).mapToDouble(column).toArray();
  }

  /** The clusters of these commits, numbered without gaps. */
  Clusters dense(Grouping clusters) {
    Renumbered numbers = new Renumbered(clusters.count());
    int[] dense = map(row -> numbers.of(clusters.of(row)));
    return new Clusters(dense, numbers.count());
  }

  /** A cluster number for each commit, 0 to {@code count - 1}. */
  static final class Clusters {
    private final int[] numbers;
    private final int count;

    private Clusters(int[] numbers, int count) {
      this.numbers = numbers;
      this.count = count;
    }

    int[] numbers() {
      return numbers;
    }

    int count() {
      return count;
    }
  }
}
