package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/** What each row of observed commits brought into the world, and how long it lived. */
public final class Lives {
  private final int[] start;
  private final double[] days;
  private final byte[] cause;
  private final double[] count;

  private Lives(int rows, Builder added) {
    start = new int[rows + 1];
    days = new double[added.size];
    cause = new byte[added.size];
    count = new double[added.size];
    for (int i = 0; i < added.size; i++) {
      start[added.row[i] + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      start[row + 1] += start[row];
    }
    int[] next = start.clone();
    for (int i = 0; i < added.size; i++) {
      int place = next[added.row[i]]++;
      days[place] = added.days[i];
      cause[place] = added.cause[i];
      count[place] = added.count[i];
    }
  }

  public static Builder builder(Observations observations) {
    return new Builder(observations);
  }

  /** How many a row has. */
  public double count(int row) {
    double sum = 0;
    for (int life = from(row); life < to(row); life++) {
      sum += count[life];
    }
    return sum;
  }

  /** The first of a row's lives; those of one fate are one. */
  int from(int row) {
    return start[row];
  }

  /** The life after the last of a row's. */
  int to(int row) {
    return start[row + 1];
  }

  /** How long a life was seen. */
  double days(int life) {
    return days[life];
  }

  /** Whether a life was seen to end. */
  boolean ended(int life) {
    return cause[life] != 0;
  }

  /** What ended a life, from 1 on; 0 where its end was not seen. */
  int cause(int life) {
    return cause[life];
  }

  /** How many shared a life's fate. */
  double sharedBy(int life) {
    return count[life];
  }

  /** Takes lives in any order; those of a row stay in the order in which they were added. */
  public static final class Builder {
    private final Observations observations;
    private int size;
    private int[] row = new int[16];
    private double[] days = new double[16];
    private byte[] cause = new byte[16];
    private double[] count = new double[16];

    private Builder(Observations observations) {
      this.observations = observations;
    }

    /**
     * Adds some that shared a fate.
     *
     * @param number the observation's number, as {@link Observations.Builder#add} returned it
     * @param label one that the observation has lines of
     * @param seenDays how long they were seen, 0 or more
     * @param seenToEnd whether they were seen to end
     * @param sharedBy how many, above 0
     */
    public Builder add(
        int number, Label label, double seenDays, boolean seenToEnd, double sharedBy) {
      return add(number, label, seenDays, seenToEnd ? 1 : 0, sharedBy);
    }

    /**
     * Adds some that shared a fate.
     *
     * @param endedBy what ended them, 1 to 127, or 0 where their end was not seen
     * @see #add(int, Label, double, boolean, double)
     */
    public Builder add(int number, Label label, double seenDays, int endedBy, double sharedBy) {
      if (!(seenDays >= 0) || !(sharedBy > 0) || endedBy < 0 || endedBy > Byte.MAX_VALUE) {
        throw new IllegalArgumentException(
            "days " + seenDays + ", cause " + endedBy + ", count " + sharedBy);
      }
      if (size == row.length) {
        row = Arrays.copyOf(row, 2 * size);
        days = Arrays.copyOf(days, 2 * size);
        cause = Arrays.copyOf(cause, 2 * size);
        count = Arrays.copyOf(count, 2 * size);
      }
      row[size] = observations.rowOf(number, label);
      days[size] = seenDays;
      cause[size] = (byte) endedBy;
      count[size++] = sharedBy;
      return this;
    }

    public Lives build() {
      return new Lives(observations.size(), this);
    }
  }
}
