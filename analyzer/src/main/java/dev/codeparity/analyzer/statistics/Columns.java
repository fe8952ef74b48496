package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Observed commits by column, a row for the lines of each label. */
final class Columns {
  final String[] name;
  final Label[] label;
  final int[] number;
  final int[] period;
  final int[] month;
  final int[] week;
  final int[] person;
  final int[] area;
  final boolean[] test;
  final int[] codeLines;
  final int[] commitLines;
  final int[] firstRow;
  final int[] nextCommit;

  /** When each commit landed, by its number. */
  final long[] landing;

  /** Place of each commit in the order of landing, by its number. */
  final int[] landed;

  /** Of each period, from its first row to its last. */
  final Map<Integer, Stretch> ofPeriod = new HashMap<>();

  /** Arms that were asked for before. */
  final Map<Object, Arms> arms = new ConcurrentHashMap<>();

  /** Groups that were asked for before. */
  final Map<Object, Grouping> groupings = new ConcurrentHashMap<>();

  final int[] firstRowOfNumber;
  final int[] mainRowOfNumber;

  Columns(Added added) {
    int size = added.parts();
    name = new String[size];
    label = new Label[size];
    number = new int[size];
    period = new int[size];
    month = new int[size];
    week = new int[size];
    person = new int[size];
    area = new int[size];
    test = new boolean[size];
    codeLines = new int[size];
    commitLines = new int[size];
    firstRow = new int[size];
    nextCommit = new int[size];
    landing = Arrays.copyOf(added.landing, added.size);
    landed = new int[added.size];
    firstRowOfNumber = new int[added.size];
    mainRowOfNumber = new int[added.size];
    int row = 0;
    for (int of : inOrder(added)) {
      row = fill(row, of, added);
    }
    for (int i = 0; i < size; i++) {
      int end = i + 1;
      ofPeriod.merge(
          period[i], new Stretch(i, end), (known, one) -> new Stretch(known.from(), end));
    }
  }

  private int fill(int from, int of, Added added) {
    int firstPart = added.firstPart[of];
    int next = from + added.firstPart[of + 1] - firstPart;
    firstRowOfNumber[of] = from;
    mainRowOfNumber[of] = from + added.mainPart[of] - firstPart;
    for (int row = from; row < next; row++) {
      int part = firstPart + row - from;
      name[row] = added.name[of];
      label[row] = added.label[part];
      number[row] = of;
      period[row] = added.period[of];
      month[row] = added.month[of];
      week[row] = added.week[of];
      person[row] = added.person[of];
      area[row] = added.area[of];
      test[row] = added.test[of];
      codeLines[row] = added.codeLines[part];
      commitLines[row] = added.commitLines[of];
      firstRow[row] = from;
      nextCommit[row] = next;
    }
    return next;
  }

  /** Numbers as they landed; each run within a period then by person, as they landed. */
  private int[] inOrder(Added added) {
    Comparator<Integer> byLanding =
        Comparator.<Integer>comparingLong(i -> added.landing[i]).thenComparing(i -> added.name[i]);
    int[] order =
        IntStream.range(0, added.size)
            .boxed()
            .sorted(byLanding)
            .mapToInt(Integer::intValue)
            .toArray();
    long[] keys = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      landed[order[i]] = i;
      keys[i] = (long) added.person[order[i]] << 32 | i;
    }
    int from = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || added.period[order[i]] != added.period[order[from]]) {
        Arrays.sort(keys, from, i);
        from = i;
      }
    }
    return Arrays.stream(keys).mapToInt(key -> order[(int) key]).toArray();
  }
}
