package dev.codeparity.analyzer.statistics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events and exposure of rows before strata with one arm drop out: the same in whatever strata they
 * are put, so summed up once.
 */
final class RowTotals {
  /** By arm, from neither on, what is counted of a row's exposure. */
  private static final double[] IN_AI = {0, 0, 1};

  private static final double[] IN_HUMAN = {0, 1, 0};

  private final PersonTime time;
  private final Arms arms;
  private final Map<List<Stretch>, RateRatio.Totals> known = new ConcurrentHashMap<>();

  RowTotals(PersonTime time, Arms arms) {
    this.time = time;
    this.arms = arms;
  }

  PersonTime time() {
    return time;
  }

  Arms arms() {
    return arms;
  }

  /** Of some of the rows, one stretch after another. */
  RateRatio.Totals of(List<Stretch> rows) {
    return known.computeIfAbsent(rows, this::sum);
  }

  private RateRatio.Totals sum(List<Stretch> rows) {
    double ai = 0;
    double human = 0;
    double[] events = new double[2];
    for (Stretch some : rows) {
      int first = Math.max(some.from(), arms.from());
      int end = Math.min(some.to(), arms.to());
      for (int row = first; row < end; row++) {
        int arm = arms.of(row);
        double exposure = time.exposureOf(row);
        // to add nothing takes less time than to guess wrong who is whose
        ai += exposure * IN_AI[arm - Arms.NEITHER];
        human += exposure * IN_HUMAN[arm - Arms.NEITHER];
      }
      int[] eventful = time.eventful();
      for (int i = time.firstEventful(first); i < eventful.length && eventful[i] < end; i++) {
        int arm = arms.of(eventful[i]);
        if (arm != Arms.NEITHER) {
          events[arm] += time.eventsOf(eventful[i]);
        }
      }
    }
    return new RateRatio.Totals(events[Arms.AI], ai, events[Arms.HUMAN], human);
  }
}
