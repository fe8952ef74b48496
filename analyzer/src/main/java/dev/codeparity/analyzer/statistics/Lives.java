package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** What each row of observed commits brought into the world, and how long it lived. */
public final class Lives {
  private final List<List<Life>> byRow;
  private final double[] counts;

  private Lives(List<List<Life>> byRow) {
    this.byRow = byRow;
    this.counts =
        byRow.stream().mapToDouble(row -> row.stream().mapToDouble(Life::count).sum()).toArray();
  }

  /**
   * Some that shared a fate.
   *
   * @param days how long they were seen, 0 or more
   * @param ended whether they were seen to end
   * @param count how many, above 0
   */
  record Life(double days, boolean ended, double count) {}

  public static Builder builder(Observations observations) {
    return new Builder(observations);
  }

  /** How many a row has. */
  public double count(int row) {
    return counts[row];
  }

  List<Life> of(int row) {
    return byRow.get(row);
  }

  /** How many lives there are in some rows, those of one fate being one. */
  int size(IntPredicate in) {
    int size = 0;
    for (int row = 0; row < byRow.size(); row++) {
      size += in.test(row) ? byRow.get(row).size() : 0;
    }
    return size;
  }

  /** Takes lives in any order. */
  public static final class Builder {
    private final Observations observations;
    private final List<List<Life>> byRow = new ArrayList<>();

    private Builder(Observations observations) {
      this.observations = observations;
      for (int row = 0; row < observations.size(); row++) {
        byRow.add(new ArrayList<>(0));
      }
    }

    /**
     * Adds some that shared a fate.
     *
     * @param number the observation's number, as {@link Observations.Builder#add} returned it
     * @param label one that the observation has lines of
     * @param days how long they were seen, 0 or more
     * @param ended whether they were seen to end
     * @param count how many, above 0
     */
    public Builder add(int number, Label label, double days, boolean ended, double count) {
      if (!(days >= 0) || !(count > 0)) {
        throw new IllegalArgumentException("days " + days + ", count " + count);
      }
      byRow.get(observations.rowOf(number, label)).add(new Life(days, ended, count));
      return this;
    }

    public Lives build() {
      return new Lives(byRow.stream().map(List::copyOf).toList());
    }
  }
}
