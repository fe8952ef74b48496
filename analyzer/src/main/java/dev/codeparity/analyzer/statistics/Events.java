package dev.codeparity.analyzer.statistics;

import java.util.Arrays;

/** What befell the observed commits, by commit and age. */
public final class Events {
  /** The cause of an event that came by itself. */
  static final int OF_ITS_OWN = -1;

  private final int[] start;
  private final double[] age;
  private final double[] weight;
  private final boolean[] selfRepair;
  private final int[] cause;

  private Events(Observations observations, Builder added) {
    start = new int[observations.size() + 1];
    for (int i = 0; i < added.count; i++) {
      start[added.row[i] + 1]++;
    }
    for (int row = 0; row < observations.size(); row++) {
      start[row + 1] += start[row];
    }
    int[] order = byRow(added);
    age = new double[order.length];
    weight = new double[order.length];
    selfRepair = new boolean[order.length];
    cause = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      age[i] = added.age[order[i]];
      weight[i] = added.weight[order[i]];
      selfRepair[i] = added.selfRepair[order[i]];
      cause[i] = added.cause[order[i]];
    }
  }

  /** In the order of rows, and of age within each, in which most were added. */
  private int[] byRow(Builder added) {
    int[] order = new int[added.count];
    int[] next = start.clone();
    for (int i = 0; i < order.length; i++) {
      order[next[added.row[i]]++] = i;
    }
    for (int row = 0; row + 1 < start.length; row++) {
      for (int i = start[row] + 1; i < start[row + 1]; i++) {
        if (added.compare(order[i - 1], order[i]) > 0) {
          sort(added, order, start[row], start[row + 1]);
          break;
        }
      }
    }
    return order;
  }

  private static void sort(Builder added, int[] order, int from, int to) {
    int[] sorted =
        Arrays.stream(order, from, to)
            .boxed()
            .sorted(added::compare)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, from, sorted.length);
  }

  public static Builder builder(Observations observations) {
    return new Builder(observations);
  }

  int from(int row) {
    return start[row];
  }

  int to(int row) {
    return start[row + 1];
  }

  /**
   * The first event of a commit that a choice takes, on whichever of its rows; of events at the
   * same age that of the first row.
   *
   * @return its number; −1 if there is none
   */
  int firstOf(int fromRow, int toRow, EventChoice choice) {
    int first = -1;
    for (int row = fromRow; row < toRow; row++) {
      for (int i = from(row); i < to(row); i++) {
        if (choice.takes(selfRepair[i])) {
          first = first < 0 || age[i] < age[first] ? i : first;
          break;
        }
      }
    }
    return first;
  }

  /** Whether an event befell a row. */
  boolean isOf(int row, int event) {
    return from(row) <= event && event < to(row);
  }

  double age(int event) {
    return age[event];
  }

  double weight(int event) {
    return weight[event];
  }

  boolean selfRepair(int event) {
    return selfRepair[event];
  }

  /** Number of the fix that made the event, the same for all that it made. */
  int cause(int event) {
    return cause[event];
  }

  /** Takes events in any order. */
  public static final class Builder {
    private final Observations observations;
    private int count;
    private int[] row = new int[16];
    private double[] age = new double[16];
    private double[] weight = new double[16];
    private boolean[] selfRepair = new boolean[16];
    private int[] cause = new int[16];

    private Builder(Observations observations) {
      this.observations = observations;
    }

    /**
     * Adds one event that befell the commit as a whole: it falls on the label of most of its lines.
     * Events at or beyond the end of follow-up or of the window count nowhere.
     *
     * @param number the observation's number, as {@link Observations.Builder#add} returned it
     * @param ageDays days from landing, 0 or more
     * @param weight 1, or less where one fix is split over the commits it mends; lines for churn
     * @param selfRepair whether the fix is in the same merge, or by the same person within a day
     */
    public Builder add(int number, double ageDays, double weight, boolean selfRepair) {
      return addTo(observations.mainRow(number), ageDays, weight, selfRepair, OF_ITS_OWN);
    }

    /**
     * As {@link #add(int, double, double, boolean)}, of an event that befell the lines of one
     * label.
     *
     * @param label one that the observation has lines of
     */
    public Builder add(int number, Label label, double ageDays, double weight, boolean selfRepair) {
      return add(number, label, ageDays, weight, selfRepair, OF_ITS_OWN);
    }

    /**
     * As {@link #add(int, Label, double, double, boolean)}, for a fix that mends several commits.
     *
     * @param cause number of the fix, 0 or more
     */
    public Builder add(
        int number, Label label, double ageDays, double weight, boolean selfRepair, int cause) {
      return addTo(observations.rowOf(number, label), ageDays, weight, selfRepair, cause);
    }

    private Builder addTo(int ofRow, double ageDays, double ofWeight, boolean self, int causedBy) {
      if (!(ageDays >= 0) || !(ofWeight > 0) || !Double.isFinite(ofWeight)) {
        throw new IllegalArgumentException("age " + ageDays + ", weight " + ofWeight);
      }
      if (count == row.length) {
        grow();
      }
      row[count] = ofRow;
      age[count] = ageDays;
      weight[count] = ofWeight;
      selfRepair[count] = self;
      cause[count++] = causedBy;
      return this;
    }

    private void grow() {
      row = Arrays.copyOf(row, 2 * count);
      age = Arrays.copyOf(age, 2 * count);
      weight = Arrays.copyOf(weight, 2 * count);
      selfRepair = Arrays.copyOf(selfRepair, 2 * count);
      cause = Arrays.copyOf(cause, 2 * count);
    }

    private int compare(int event, int other) {
      int order = Double.compare(age[event], age[other]);
      order = order != 0 ? order : Double.compare(weight[event], weight[other]);
      order = order != 0 ? order : Boolean.compare(selfRepair[event], selfRepair[other]);
      return order != 0 ? order : Integer.compare(cause[event], cause[other]);
    }

    public Events build() {
      return new Events(observations, this);
    }
  }
}
