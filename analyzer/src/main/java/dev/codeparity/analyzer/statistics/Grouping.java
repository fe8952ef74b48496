package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** All rows put into groups that are numbered in the order of their first row. */
public final class Grouping {
  private enum By {
    PERSON,
    PERSON_WEEK,
    PERSON_MONTH,
    MONTH,
    AREA,
    KIND,
    SIZE
  }

  private final int[] group;
  private final int count;
  private volatile Optional<Members> members = Optional.empty();

  /** By rows, the groups that they are of: most who ask have the same rows. */
  private final Map<Stretch, Span> spans = new ConcurrentHashMap<>();

  /** By other groupings, which of their rows meet in these groups. */
  private final Map<Grouping, Meetings> meetings = new ConcurrentHashMap<>();

  private Grouping(int[] group, int count) {
    this.group = group;
    this.count = count;
  }

  /** Rows with equal keys are one group. */
  static Grouping by(int rows, IntToLongFunction key) {
    int[] group = new int[rows];
    LongNumbers numbers = new LongNumbers();
    for (int row = 0; row < rows; row++) {
      group[row] = numbers.of(key.applyAsLong(row));
    }
    return new Grouping(group, numbers.count());
  }

  /** Accountable person × week of landing: what the default leaves out at a time. */
  public static Grouping personWeeks(Observations observations) {
    return observations.grouped(
        By.PERSON_WEEK, row -> key(observations.person(row), observations.week(row)));
  }

  /** Accountable person × month of landing. */
  public static Grouping personMonths(Observations observations) {
    return observations.grouped(
        By.PERSON_MONTH, row -> key(observations.person(row), observations.month(row)));
  }

  public static Grouping people(Observations observations) {
    return observations.grouped(By.PERSON, observations::person);
  }

  /** Month of landing. */
  static Grouping months(Observations observations) {
    return observations.grouped(By.MONTH, observations::month);
  }

  static Grouping areas(Observations observations) {
    return observations.grouped(By.AREA, observations::area);
  }

  /** Test and main code. */
  static Grouping kinds(Observations observations) {
    return observations.grouped(By.KIND, row -> observations.test(row) ? 1 : 0);
  }

  /** Size class, the two smallest as one. */
  static Grouping sizes(Observations observations) {
    return observations.grouped(By.SIZE, row -> Math.max(1, observations.sizeClass(row)));
  }

  /** Each group cut by a further key. */
  public Grouping and(IntUnaryOperator key) {
    return by(group.length, row -> pair(row, key.applyAsInt(row)));
  }

  /** The key of a row's group cut by a further number. */
  long pair(int row, int further) {
    return key(of(row), further);
  }

  private static long key(int upper, int lower) {
    return (long) upper << 32 | (lower & 0xffffffffL);
  }

  int of(int row) {
    return group[row];
  }

  /** The groups of some rows, from the first number to before the end of the last. */
  record Span(int first, int end) {}

  /** The groups of a stretch of rows, maybe with some of others between. */
  Span of(Stretch rows) {
    return spans.computeIfAbsent(rows, this::span);
  }

  private Span span(Stretch rows) {
    int first = count;
    int last = -1;
    for (int row = rows.from(); row < rows.to(); row++) {
      first = Math.min(first, group[row]);
      last = Math.max(last, group[row]);
    }
    return new Span(first, Math.max(first, last + 1));
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
    int last = -1;
    for (int number : group) {
      if (number != last) {
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
    last = -1;
    for (int row = 0; row < group.length; row++) {
      int number = group[row];
      if (number != last) {
        from[next[number]++] = row;
        last = number;
      }
      to[next[number] - 1] = row + 1;
    }
    return new Members(starts, from, to);
  }

  /** Rows by group, in their order, as stretches of rows that follow each other. */
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
