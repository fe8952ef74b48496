package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What befell the observed commits, by commit and age. */
public final class Events {
  /** The cause of an event that came by itself. */
  static final int OF_ITS_OWN = -1;

  private static final Comparator<Event> IN_ROW =
      Comparator.comparingDouble(Event::age)
          .thenComparingDouble(Event::weight)
          .thenComparing(Event::selfRepair)
          .thenComparingInt(Event::cause);

  private final int[] start;
  private final double[] age;
  private final double[] weight;
  private final boolean[] selfRepair;
  private final int[] cause;

  private Events(Observations observations, List<Event> added) {
    start = new int[observations.size() + 1];
    for (Event event : added) {
      start[event.row + 1]++;
    }
    for (int row = 0; row < observations.size(); row++) {
      start[row + 1] += start[row];
    }
    Event[] sorted = byRow(added);
    age = new double[sorted.length];
    weight = new double[sorted.length];
    selfRepair = new boolean[sorted.length];
    cause = new int[sorted.length];
    for (int i = 0; i < age.length; i++) {
      age[i] = sorted[i].age;
      weight[i] = sorted[i].weight;
      selfRepair[i] = sorted[i].selfRepair;
      cause[i] = sorted[i].cause;
    }
  }

  /** In the order of rows, and of age within each; few rows have many. */
  private Event[] byRow(List<Event> added) {
    Event[] sorted = added.toArray(Event[]::new);
    int[] next = start.clone();
    for (Event event : added) {
      sorted[next[event.row]++] = event;
    }
    for (int row = 0; row + 1 < start.length; row++) {
      if (start[row + 1] - start[row] > 1) {
        Arrays.sort(sorted, start[row], start[row + 1], IN_ROW);
      }
    }
    return sorted;
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

  private record Event(int row, double age, double weight, boolean selfRepair, int cause) {}

  /** Takes events in any order. */
  public static final class Builder {
    private final Observations observations;
    private final List<Event> added = new ArrayList<>();

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

    private Builder addTo(int row, double ageDays, double weight, boolean selfRepair, int cause) {
      if (!(ageDays >= 0) || !(weight > 0) || !Double.isFinite(weight)) {
        throw new IllegalArgumentException("age " + ageDays + ", weight " + weight);
      }
      added.add(new Event(row, ageDays, weight, selfRepair, cause));
      return this;
    }

    public Events build() {
      return new Events(observations, added);
    }
  }
}
