package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/**
 * Commits under observation, by column, in the order in which they landed, but within a period
 * person by person, so that what is left out together lies together. That order does not depend on
 * the order in which they were added, so neither does any sum over them.
 *
 * <p>A row is the lines of one label in one commit. Most commits are one row; the rows of one that
 * a record splits follow each other, by label.
 */
public final class Observations {
  private final Columns columns;
  private final double[] followUpDays;

  private Observations(Columns columns, IntToDoubleFunction daysOfNumber) {
    this.columns = columns;
    followUpDays = new double[columns.number.length];
    Arrays.setAll(followUpDays, row -> daysOfNumber.applyAsDouble(columns.number[row]));
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same commits, watched for other spans.
   *
   * @param daysOfNumber days from landing, 0 or more, by the number under which a commit was added
   */
  public Observations watchedFor(IntToDoubleFunction daysOfNumber) {
    return new Observations(columns, daysOfNumber);
  }

  /** Takes every row; arms made by it are kept, as they are by {@link #inPeriod}. */
  public IntPredicate everywhere() {
    return new Rows(columns, OptionalInt.empty());
  }

  /** Takes the rows of a period. */
  public IntPredicate inPeriod(int period) {
    return new Rows(columns, OptionalInt.of(period));
  }

  /** From the first row of a period to its last, with rows of others only where periods mix. */
  Stretch around(int period) {
    return columns.ofPeriod.getOrDefault(period, new Stretch(0, 0));
  }

  /**
   * The rows of each period up to the last that has some, numbered from 0.
   *
   * @return none where those of a period do not follow each other
   */
  public List<Stretch> periods() {
    List<Stretch> periods = new ArrayList<>();
    int from = 0;
    for (int period = 0; from < size(); period++) {
      Stretch rows = columns.ofPeriod.getOrDefault(period, new Stretch(from, from));
      if (rows.from() != from || period > period(size() - 1)) {
        return List.of();
      }
      periods.add(rows);
      from = rows.to();
    }
    return periods;
  }

  /** A choice of rows that can be told from others. */
  private record Rows(Columns columns, OptionalInt period) implements IntPredicate {
    @Override
    public boolean test(int row) {
      return period.isEmpty() || columns.period[row] == period.getAsInt();
    }
  }

  /** Arms by a choice of rows, the same ones where the choice is known. */
  Arms arms(AiArm ai, MixedArm mixed, IntPredicate in) {
    return in instanceof Rows rows
        ? columns.arms.computeIfAbsent(
            List.of(ai, mixed, rows.period), same -> Arms.made(this, ai, mixed, in))
        : Arms.made(this, ai, mixed, in);
  }

  /** The rows put into groups, once for each name. */
  Grouping grouped(Object name, IntToLongFunction key) {
    return columns.groupings.computeIfAbsent(name, same -> Grouping.by(size(), key));
  }

  /** Number of rows. */
  public int size() {
    return followUpDays.length;
  }

  public String name(int row) {
    return columns.name[row];
  }

  /** The number under which a row's commit was added. */
  public int number(int row) {
    return columns.number[row];
  }

  public Label label(int row) {
    return columns.label[row];
  }

  public int period(int row) {
    return columns.period[row];
  }

  public int month(int row) {
    return columns.month[row];
  }

  public int week(int row) {
    return columns.week[row];
  }

  public int person(int row) {
    return columns.person[row];
  }

  public int area(int row) {
    return columns.area[row];
  }

  public boolean test(int row) {
    return columns.test[row];
  }

  /** Code lines of the row's label that its commit added, 1 or more. */
  public int codeLines(int row) {
    return columns.codeLines[row];
  }

  /** Code lines of every label that the row's commit added. */
  public int commitLines(int row) {
    return columns.commitLines[row];
  }

  /** The part of its commit's code lines that a row is, in (0, 1]. */
  public double share(int row) {
    return (double) codeLines(row) / commitLines(row);
  }

  public double followUpDays(int row) {
    return followUpDays[row];
  }

  /**
   * Size class 0 to 5 by the code lines that the whole commit added: 1–3, 4–15, 16–63, 64–255,
   * 256–1023, 1024 and more.
   */
  public int sizeClass(int row) {
    return sizeClassOf(commitLines(row));
  }

  /** As {@link #sizeClass}, by the number of code lines, 1 or more. */
  public static int sizeClassOf(int codeLines) {
    return Math.min(5, (31 - Integer.numberOfLeadingZeros(codeLines)) / 2);
  }

  /** When a row's commit landed, on the scale of {@link Observation#landing}. */
  long landing(int row) {
    return columns.landing[number(row)];
  }

  /** Whether a row's commit landed before another's; of two at the same time the lesser name. */
  boolean landedBefore(int row, int other) {
    return columns.landed[number(row)] < columns.landed[number(other)];
  }

  /** The first row of a row's commit. */
  int firstRow(int row) {
    return columns.firstRow[row];
  }

  /** The row after the last of a row's commit. */
  int nextCommit(int row) {
    return columns.nextCommit[row];
  }

  /** The row of most lines of the observation that was added as the given number. */
  int mainRow(int number) {
    return columns.mainRowOfNumber[number];
  }

  /** The row of a label of the observation that was added as the given number. */
  int rowOf(int number, Label label) {
    int first = columns.firstRowOfNumber[number];
    for (int row = first; row < nextCommit(first); row++) {
      if (label(row) == label) {
        return row;
      }
    }
    throw new IllegalArgumentException(name(first) + " has no lines of " + label);
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
      return new Observations(new Columns(added), number -> added.get(number).followUpDays());
    }
  }
}
