package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Rows put into groups that are numbered in the order of their first row. */
public final class Grouping {
  static final int NONE = -1;

  private enum Cluster {
    PERSON,
    PERSON_WEEK,
    PERSON_MONTH
  }

  private final Arms arms;
  private final int[] group;
  private final int count;
  private volatile Optional<Members> members = Optional.empty();

  /** By other groupings, which of their rows meet in these groups. */
  private final Map<Grouping, Meetings> meetings = new ConcurrentHashMap<>();

  private Grouping(Arms arms, int[] group, int count) {
    this.arms = arms;
    this.group = group;
    this.count = count;
  }

  /** Rows of the arms with equal keys are one group. */
  public static Grouping by(Arms arms, IntToLongFunction key) {
    int[] group = new int[arms.to() - arms.from()];
    LongNumbers numbers = new LongNumbers();
    for (int row = arms.from(); row < arms.to(); row++) {
      group[row - arms.from()] = arms.holds(row) ? numbers.of(key.applyAsLong(row)) : NONE;
    }
    return new Grouping(arms, group, numbers.count());
  }

  /** Accountable person × week of landing: what the default leaves out at a time. */
  public static Grouping personWeeks(Observations observations, Arms arms) {
    return arms.grouped(
        Cluster.PERSON_WEEK, row -> key(observations.person(row), observations.week(row)));
  }

  /** Accountable person × month of landing. */
  public static Grouping personMonths(Observations observations, Arms arms) {
    return arms.grouped(
        Cluster.PERSON_MONTH, row -> key(observations.person(row), observations.month(row)));
  }

  public static Grouping people(Observations observations, Arms arms) {
    return arms.grouped(Cluster.PERSON, observations::person);
  }

  /** Each group cut by a further key. */
  public Grouping and(IntUnaryOperator key) {
    return by(arms, row -> pair(row, key.applyAsInt(row)));
  }

  /** The key of a row's group cut by a further number. */
  long pair(int row, int further) {
    return key(of(row), further);
  }

  private static long key(int upper, int lower) {
    return (long) upper << 32 | (lower & 0xffffffffL);
  }

  int of(int row) {
    return group[row - arms.from()];
  }

  /** The group of a row that need not be of these arms; {@link #NONE} if it is in none. */
  int orNone(int row) {
    return arms.holds(row) ? of(row) : NONE;
  }

  int count() {
    return count;
  }

  /** The rows of each group; put together once, however often asked for. */
  Members members() {
    Members found = members.orElseGet(this::byGroup);
    members = Optional.of(found);
    return found;
  }

  /** Which rows of each group meet in the strata that another grouping is. */
  Meetings meetingsIn(Grouping strata) {
    return strata.meetings.computeIfAbsent(this, same -> new Meetings(this, strata));
  }

  private Members byGroup() {
    int[] starts = new int[count + 1];
    int last = NONE;
    for (int number : group) {
      if (number != NONE && number != last) {
        starts[number + 1]++;
        last = number;
      }
    }
    for (int g = 0; g < count; g++) {
      starts[g + 1] += starts[g];
    }
    int[] next = Arrays.copyOf(starts, count);
    int[] from = new int[starts[count]];
    int[] to = new int[from.length];
    last = NONE;
    for (int row = arms.from(); row < arms.to(); row++) {
      int number = of(row);
      if (number != NONE) {
        if (number != last) {
          from[next[number]++] = row;
          last = number;
        }
        to[next[number] - 1] = row + 1;
      }
    }
    return new Members(starts, from, to);
  }

  /**
   * Rows by group, in their order, as stretches of rows that follow each other. Rows in no group
   * may lie in a stretch.
   */
  static final class Members {
    private final int[] starts;
    private final int[] from;
    private final int[] to;

    private Members(int[] starts, int[] from, int[] to) {
      this.starts = starts;
      this.from = from;
      this.to = to;
    }

    /** The first stretch of a group. */
    int first(int group) {
      return starts[group];
    }

    /** The stretch after the last of a group. */
    int end(int group) {
      return starts[group + 1];
    }

    /** The first row of a stretch. */
    int from(int stretch) {
      return from[stretch];
    }

    /** The row after the last of a stretch. */
    int to(int stretch) {
      return to[stretch];
    }
  }
}
