package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Commits under observation, by column, in the order in which they landed. That order does not
 * depend on the order in which they were added, so neither does any sum over them.
 *
 * <p>A row is the lines of one label in one commit. Most commits are one row; the rows of one that
 * a record splits follow each other, by label.
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
  private final int[] commitLines;
  private final double[] followUpDays;
  private final int[] firstRow;
  private final int[] nextCommit;
  private final int[] firstRowOfNumber;
  private final int[] mainRowOfNumber;

  private Observations(List<Observation> added) {
    int size = added.stream().mapToInt(o -> o.linesByLabel().size()).sum();
    names = new String[size];
    labels = new Label[size];
    period = new int[size];
    month = new int[size];
    week = new int[size];
    person = new int[size];
    area = new int[size];
    test = new boolean[size];
    codeLines = new int[size];
    commitLines = new int[size];
    followUpDays = new double[size];
    firstRow = new int[size];
    nextCommit = new int[size];
    firstRowOfNumber = new int[added.size()];
    mainRowOfNumber = new int[added.size()];
    Comparator<Integer> byLanding =
        Comparator.<Integer>comparingLong(i -> added.get(i).landing())
            .thenComparing(i -> added.get(i).name());
    int row = 0;
    for (int number : IntStream.range(0, added.size()).boxed().sorted(byLanding).toList()) {
      Observation o = added.get(number);
      firstRowOfNumber[number] = row;
      int next = row + o.linesByLabel().size();
      for (Map.Entry<Label, Integer> part : o.linesByLabel().entrySet()) {
        names[row] = o.name();
        labels[row] = part.getKey();
        period[row] = o.period();
        month[row] = o.month();
        week[row] = o.week();
        person[row] = o.person();
        area[row] = o.area();
        test[row] = o.test();
        codeLines[row] = part.getValue();
        commitLines[row] = o.codeLines();
        followUpDays[row] = o.followUpDays();
        firstRow[row] = firstRowOfNumber[number];
        nextCommit[row] = next;
        if (part.getKey() == o.label()) {
          mainRowOfNumber[number] = row;
        }
        row++;
      }
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Number of rows. */
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

  /** Code lines of the row's label that its commit added, 1 or more. */
  public int codeLines(int row) {
    return codeLines[row];
  }

  /** Code lines of every label that the row's commit added. */
  public int commitLines(int row) {
    return commitLines[row];
  }

  /** The part of its commit's code lines that a row is, in (0, 1]. */
  public double share(int row) {
    return (double) codeLines[row] / commitLines[row];
  }

  public double followUpDays(int row) {
    return followUpDays[row];
  }

  /**
   * Size class 0 to 5 by the code lines that the whole commit added: 1–3, 4–15, 16–63, 64–255,
   * 256–1023, 1024 and more.
   */
  public int sizeClass(int row) {
    return sizeClassOf(commitLines[row]);
  }

  /** As {@link #sizeClass}, by the number of code lines, 1 or more. */
  public static int sizeClassOf(int codeLines) {
    return Math.min(5, (31 - Integer.numberOfLeadingZeros(codeLines)) / 2);
  }

  /** The first row of a row's commit. */
  int firstRow(int row) {
    return firstRow[row];
  }

  /** The row after the last of a row's commit. */
  int nextCommit(int row) {
    return nextCommit[row];
  }

  /** The row of most lines of the observation that was added as the given number. */
  int mainRow(int number) {
    return mainRowOfNumber[number];
  }

  /** The row of a label of the observation that was added as the given number. */
  int rowOf(int number, Label label) {
    int first = firstRowOfNumber[number];
    for (int row = first; row < nextCommit[first]; row++) {
      if (labels[row] == label) {
        return row;
      }
    }
    throw new IllegalArgumentException(names[first] + " has no lines of " + label);
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
