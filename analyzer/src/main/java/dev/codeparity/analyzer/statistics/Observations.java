package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Commits under observation, by column, in the order in which they landed. That order does not
 * depend on the order in which they were added, so neither does any sum over them.
 */
public final class Observations {
  private final String[] names;
  private final Label[] labels;
  private final int[] period;
  private final int[] month;
  private final int[] week;
  private final int[] person;
  private final int[] area;
  private final boolean[] test;
  private final int[] codeLines;
  private final double[] followUpDays;
  private final int[] rowOfNumber;

  private Observations(List<Observation> added) {
    int size = added.size();
    names = new String[size];
    labels = new Label[size];
    period = new int[size];
    month = new int[size];
    week = new int[size];
    person = new int[size];
    area = new int[size];
    test = new boolean[size];
    codeLines = new int[size];
    followUpDays = new double[size];
    rowOfNumber = new int[size];
    Comparator<Integer> byLanding =
        Comparator.<Integer>comparingLong(i -> added.get(i).landing())
            .thenComparing(i -> added.get(i).name());
    int row = 0;
    for (int number : IntStream.range(0, size).boxed().sorted(byLanding).toList()) {
      Observation o = added.get(number);
      names[row] = o.name();
      labels[row] = o.label();
      period[row] = o.period();
      month[row] = o.month();
      week[row] = o.week();
      person[row] = o.person();
      area[row] = o.area();
      test[row] = o.test();
      codeLines[row] = o.codeLines();
      followUpDays[row] = o.followUpDays();
      rowOfNumber[number] = row++;
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  public int size() {
    return names.length;
  }

  public String name(int row) {
    return names[row];
  }

  public Label label(int row) {
    return labels[row];
  }

  public int period(int row) {
    return period[row];
  }

  public int month(int row) {
    return month[row];
  }

  public int week(int row) {
    return week[row];
  }

  public int person(int row) {
    return person[row];
  }

  public int area(int row) {
    return area[row];
  }

  public boolean test(int row) {
    return test[row];
  }

  public int codeLines(int row) {
    return codeLines[row];
  }

  public double followUpDays(int row) {
    return followUpDays[row];
  }

  /** Size class 0 to 5 by added code lines: 1–3, 4–15, 16–63, 64–255, 256–1023, 1024 and more. */
  public int sizeClass(int row) {
    return sizeClassOf(codeLines[row]);
  }

  /** As {@link #sizeClass}, by the number of code lines, 1 or more. */
  public static int sizeClassOf(int codeLines) {
    return Math.min(5, (31 - Integer.numberOfLeadingZeros(codeLines)) / 2);
  }

  /** The row of the observation that was added as the given number. */
  int rowOfNumber(int number) {
    return rowOfNumber[number];
  }

  /** Takes observations in any order. */
  public static final class Builder {
    private final List<Observation> added = new ArrayList<>();

    private Builder() {}

    /** Adds one and returns its number, by which events refer to it: 0, 1, 2 and so on. */
    public int add(Observation observation) {
      added.add(observation);
      return added.size() - 1;
    }

    public Observations build() {
      return new Observations(added);
    }
  }
}
