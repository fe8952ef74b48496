package dev.codeparity.scripts;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Simulation;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.Optional;

/**
 * What Codeparity says of one simulated table, beside what is true of it.
 *
 * @param found the primary estimate
 * @param interval its interval; empty where the normal theory carries none
 * @param verdict what the interval says; for scenario M what the answer says, checks and all
 * @param expected the ratio to be expected for these authors, labels as they are
 * @param effect what AI does to the work it is used for
 */
record SimulatedAnswer(
    RateRatio found, Optional<Interval> interval, Verdict verdict, double expected, double effect) {
  private static final ComparisonSettings SETTINGS = ComparisonSettings.defaults();

  static SimulatedAnswer of(Scenario scenario, Weeks weeks, long seed) {
    SimulatedTable table = new SimulatedTable(Simulation.draw(scenario, weeks, seed));
    if (scenario == Scenario.M) {
      // these authors' own ratio is put on the margin, so that parity is wrong in every table
      double ratio = scenario.ratio() * scenario.ratio() / table.expectedRatio(Level.FULL);
      table = new SimulatedTable(Simulation.draw(scenario, weeks, ratio, seed));
    }
    SimulatedTable.Primary primary = table.primary();
    Optional<Interval> interval =
        primary.found().hasInterval() && !primary.found().hasTooFewClusters()
            ? Optional.of(primary.found().interval(SETTINGS.confidence()))
            : Optional.empty();
    return new SimulatedAnswer(
        primary.found(),
        interval,
        scenario == Scenario.M ? checked(table) : of(interval),
        table.expectedRatio(primary.level()),
        table.effectOfAi(primary.level()));
  }

  private static Verdict checked(SimulatedTable table) {
    return new Comparisons(SETTINGS).answer(table.study(), Comparisons.ALL, row -> true).verdict();
  }

  private static Verdict of(Optional<Interval> interval) {
    return interval
        .map(limits -> Verdict.of(limits, SETTINGS.margin()))
        .orElse(Verdict.INCONCLUSIVE);
  }

  boolean hasInterval() {
    return interval.isPresent();
  }

  boolean covers(double ratio) {
    return interval.filter(limits -> limits.contains(ratio)).isPresent();
  }

  /** Length of the interval on the log scale. */
  double width() {
    return interval.map(Interval::logLength).orElse(Double.NaN);
  }

  /** What the interval alone says, no check held against it. */
  Verdict ofInterval() {
    return of(interval);
  }
}
