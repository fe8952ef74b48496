package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

  Columns(List<Observation> added) {
    int size = added.stream().mapToInt(o -> o.linesByLabel().size()).sum();
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
    landing = added.stream().mapToLong(Observation::landing).toArray();
    landed = new int[added.size()];
    firstRowOfNumber = new int[added.size()];
    mainRowOfNumber = new int[added.size()];
    int row = 0;
    for (int of : inOrder(added)) {
      row = fill(row, of, added.get(of));
    }
    for (int i = 0; i < size; i++) {
      int end = i + 1;
      ofPeriod.merge(
          period[i], new Stretch(i, end), (known, one) -> new Stretch(known.from(), end));
    }
  }

  private int fill(int from, int of, Observation o) {
    int next = from + o.linesByLabel().size();
    int all = o.codeLines();
    Label main = o.label();
    firstRowOfNumber[of] = from;
    int row = from;
    for (Map.Entry<Label, Integer> part : o.linesByLabel().entrySet()) {
      name[row] = o.name();
      label[row] = part.getKey();
      number[row] = of;
      period[row] = o.period();
      month[row] = o.month();
      week[row] = o.week();
      person[row] = o.person();
      area[row] = o.area();
      test[row] = o.test();
      codeLines[row] = part.getValue();
      commitLines[row] = all;
      firstRow[row] = from;
      nextCommit[row] = next;
      if (part.getKey() == main) {
        mainRowOfNumber[of] = row;
      }
      row++;
    }
    return next;
  }

  /** Numbers as they landed; each run within a period then by person, as they landed. */
  private int[] inOrder(List<Observation> added) {
    Comparator<Integer> byLanding =
        Comparator.<Integer>comparingLong(i -> added.get(i).landing())
            .thenComparing(i -> added.get(i).name());
    int[] order =
        IntStream.range(0, added.size())
            .boxed()
            .sorted(byLanding)
            .mapToInt(Integer::intValue)
            .toArray();
    long[] keys = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      landed[order[i]] = i;
      keys[i] = (long) added.get(order[i]).person() << 32 | i;
    }
    int from = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || added.get(order[i]).period() != added.get(order[from]).period()) {
        Arrays.sort(keys, from, i);
        from = i;
      }
    }
    return Arrays.stream(keys).mapToInt(key -> order[(int) key]).toArray();
  }
}
