package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Rows put into groups that are numbered in the order of their first row. */
public final class Grouping {
  private static final int NONE = -1;

  private final Arms arms;
  private final int[] group;
  private final int count;

  private Grouping(Arms arms, int[] group, int count) {
    this.arms = arms;
    this.group = group;
    this.count = count;
  }

  /** Rows of the arms with equal keys are one group. */
  public static Grouping by(Arms arms, IntToLongFunction key) {
    int[] group = new int[arms.rows()];
    LongNumbers numbers = new LongNumbers();
    Arrays.fill(group, NONE);
    for (int row = arms.from(); row < arms.to(); row++) {
      if (arms.holds(row)) {
        group[row] = numbers.of(key.applyAsLong(row));
      }
    }
    return new Grouping(arms, group, numbers.count());
  }

  /** Accountable person × week of landing: what the default leaves out at a time. */
  public static Grouping personWeeks(Observations observations, Arms arms) {
    return people(observations, arms).and(observations::week);
  }

  /** Accountable person × month of landing. */
  public static Grouping personMonths(Observations observations, Arms arms) {
    return people(observations, arms).and(observations::month);
  }

  public static Grouping people(Observations observations, Arms arms) {
    return by(arms, observations::person);
  }

  /** Each group cut by a further key. */
  public Grouping and(IntUnaryOperator key) {
    return by(arms, row -> (long) group[row] << 32 | (key.applyAsInt(row) & 0xffffffffL));
  }

  int of(int row) {
    return group[row];
  }

  int count() {
    return count;
  }

  /**
   * Rows by group, in their order; fills in where each group begins: one number more than groups.
   */
  int[] members(int[] starts) {
    for (int row = arms.from(); row < arms.to(); row++) {
      if (group[row] != NONE) {
        starts[group[row] + 1]++;
      }
    }
    for (int g = 0; g < count; g++) {
      starts[g + 1] += starts[g];
    }
    int[] next = Arrays.copyOf(starts, count);
    int[] members = new int[starts[count]];
    for (int row = arms.from(); row < arms.to(); row++) {
      if (group[row] != NONE) {
        members[next[group[row]]++] = row;
      }
    }
    return members;
  }
}
