package dev.codeparity.analyzer.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How much of an answer hangs on a few commits. */
public final class Concentration {
  private static final int FEW = 5;
  private static final double TIE = 1e-12;

  private Concentration() {}

  /**
   * The share of an arm's events that its five most blamed commits hold.
   *
   * @param events events of the arm
   * @param share 0 to 1; empty without events
   * @param rows the commits, most blamed first, the first to land among equals
   */
  public record Top(double events, OptionalDouble share, List<Integer> rows) {
    private static final double FLAGGED_SHARE = 0.3;
    private static final double LEAST_EVENTS = 30;

    public Top {
      rows = List.copyOf(rows);
    }

    /** Over 0.3 of at least 30 events; five owners of n events always hold 5/n. */
    public boolean isConcentrated() {
      return events >= LEAST_EVENTS && share.orElse(0) > FLAGGED_SHARE;
    }
  }

  /**
   * The commit whose leaving out moves the log ratio most.
   *
   * @param row its row; empty where no commit moves it
   * @param shift log ratio without it less that with it; empty if it is infinite without it
   */
  public record Influence(OptionalInt row, OptionalDouble shift) {}

  public static Top topOfAi(PersonTime time, Arms arms) {
    return top(time, arms, Arms.AI);
  }

  public static Top topOfHuman(PersonTime time, Arms arms) {
    return top(time, arms, Arms.HUMAN);
  }

  private static Top top(PersonTime time, Arms arms, int arm) {
    List<Integer> rows = new ArrayList<>();
    List<Double> counts = new ArrayList<>();
    double all = 0;
    for (int row = arms.from(); row < arms.to(); row = time.nextCommit(row)) {
      double events = 0;
      for (int part = row; part < time.nextCommit(row); part++) {
        events += arms.of(part) == arm ? time.eventsOf(part) : 0;
      }
      if (events == 0) {
        continue;
      }
      all += events;
      int place = rows.size();
      while (place > 0 && events > counts.get(place - 1)) {
        place--;
      }
      if (place < FEW) {
        rows.add(place, row);
        counts.add(place, events);
      }
      if (rows.size() > FEW) {
        rows.remove(FEW);
        counts.remove(FEW);
      }
    }
    double held = counts.stream().mapToDouble(Double::doubleValue).sum();
    return new Top(all, all > 0 ? OptionalDouble.of(held / all) : OptionalDouble.empty(), rows);
  }

  /** The most influential commit within strata; the first to land among equals. */
  public static Influence mostInfluential(PersonTime time, Arms arms, Grouping strata) {
    LeaveOut without = new LeaveOut(time, arms, new StratumTable(time, arms, strata));
    double theta = Math.log(without.fullR() / without.fullS());
    int most = -1;
    double largest = 0;
    if (Double.isFinite(theta)) {
      for (int row = arms.from(); row < arms.to(); row = time.nextCommit(row)) {
        without.clear();
        for (int part = row; part < time.nextCommit(row); part++) {
          if (arms.holds(part)) {
            without.take(part);
          }
        }
        double shift = without.logRatio() - theta;
        if (!Double.isFinite(shift)) {
          return new Influence(OptionalInt.of(row), OptionalDouble.empty());
        }
        if (Math.abs(shift) > Math.abs(largest) + TIE) {
          most = row;
          largest = shift;
        }
      }
    }
    return most < 0
        ? new Influence(OptionalInt.empty(), OptionalDouble.empty())
        : new Influence(OptionalInt.of(most), OptionalDouble.of(largest));
  }
}
