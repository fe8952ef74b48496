package dev.codeparity.scripts;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Level;
import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Simulation;
import dev.codeparity.fixtures.simulation.Weeks;

/**
 * What Codeparity says of one simulated table, beside what is true of it.
 *
 * @param answer the headline's row
 * @param expected the ratio to be expected for these authors, labels as they are
 * @param effect what AI does to the work it is used for
 */
record SimulatedAnswer(Comparison answer, double expected, double effect) {
  private static final ComparisonSettings SETTINGS = ComparisonSettings.defaults();

  static SimulatedAnswer of(Scenario scenario, Weeks weeks, long seed) {
    SimulatedTable table = new SimulatedTable(Simulation.draw(scenario, weeks, seed));
    if (scenario == Scenario.M) {
      // these authors' own ratio is put on the margin, so that parity is wrong in every table
      double ratio = scenario.ratio() * scenario.ratio() / table.expectedRatio(Level.FULL);
      table = new SimulatedTable(Simulation.draw(scenario, weeks, ratio, seed));
    }
    Comparison answer = answer(table);
    Level level = answer.subject().level();
    return new SimulatedAnswer(answer, table.expectedRatio(level), table.effectOfAi(level));
  }

  private static Comparison answer(SimulatedTable table) {
    return new Comparisons(SETTINGS).answer(table.study(), Comparisons.ALL, row -> true);
  }

  boolean hasInterval() {
    return answer.result().low().isPresent() && answer.result().high().isPresent();
  }

  boolean covers(double ratio) {
    return hasInterval()
        && answer.result().low().getAsDouble() <= ratio
        && ratio <= answer.result().high().getAsDouble();
  }

  /** What the interval alone says, no check held against it. */
  Verdict ofInterval() {
    return hasInterval()
        ? Verdict.of(
            new Interval(answer.result().low().getAsDouble(), answer.result().high().getAsDouble()),
            SETTINGS.margin())
        : Verdict.INCONCLUSIVE;
  }
}
