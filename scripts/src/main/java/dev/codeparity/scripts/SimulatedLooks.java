package dev.codeparity.scripts;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.statistics.EventsInTurn;
import dev.codeparity.analyzer.statistics.RateRatio;
import dev.codeparity.analyzer.statistics.looks.ConfidenceSequence;
import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.SimulatedCommit;
import dev.codeparity.fixtures.simulation.Simulation;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.List;

/**
 * Which limits of one simulated history ever left out the ratio to be expected as of then, of a
 * look on every seventh day.
 *
 * @param few looks with an event, but too few for any but exact limits
 * @param many looks with limits by a standard error
 * @param fewMissed whether e-values of the few events did, by the design effect of then
 * @param inTurnMissed whether e-values would have, of all events of any look
 * @param independentMissed whether they would have, taking all events for independent
 * @param alwaysMissed whether the limits that are told did: by e-values while events are few, then
 *     by the confidence sequence
 * @param fixedMissed whether the interval of a single look did
 */
record SimulatedLooks(
    int few,
    int many,
    boolean fewMissed,
    boolean inTurnMissed,
    boolean independentMissed,
    boolean alwaysMissed,
    boolean fixedMissed) {
  private static final double CONFIDENCE = ComparisonSettings.defaults().confidence();
  private static final int EVERY_DAYS = 7;

  static SimulatedLooks of(Scenario scenario, Weeks weeks, long seed) {
    List<SimulatedCommit> commits = Simulation.draw(scenario, weeks, seed);
    SimulatedLooks all = new SimulatedLooks(0, 0, false, false, false, false, false);
    for (int day = EVERY_DAYS; day < Simulation.DAYS; day += EVERY_DAYS) {
      all = all.and(at(SimulatedTable.asOf(commits, day)));
    }
    return all;
  }

  private SimulatedLooks and(SimulatedLooks next) {
    return new SimulatedLooks(
        few + next.few,
        many + next.many,
        fewMissed || next.fewMissed,
        inTurnMissed || next.inTurnMissed,
        independentMissed || next.independentMissed,
        alwaysMissed || next.alwaysMissed,
        fixedMissed || next.fixedMissed);
  }

  private static SimulatedLooks at(SimulatedTable table) {
    SimulatedTable.Primary primary = table.primary();
    RateRatio found = primary.found();
    if (!(found.compared().aiEvents() + found.compared().humanEvents() > 0)) {
      return new SimulatedLooks(0, 0, false, false, false, false, false);
    }
    double truth = table.expectedRatio(primary.level());
    double effect = Double.isFinite(found.designEffect()) ? found.designEffect() : 1;
    boolean inTurn = isMissedInTurn(table, primary, effect, truth);
    boolean independent = isMissedInTurn(table, primary, 1, truth);
    if (!found.hasInterval()) {
      return new SimulatedLooks(1, 0, inTurn, inTurn, independent, inTurn, false);
    }
    if (found.hasTooFewClusters()) {
      return new SimulatedLooks(0, 0, false, inTurn, independent, false, false);
    }
    double half =
        ConfidenceSequence.halfWidth(
            found.standardError(), found.df(), ConfidenceSequence.LOG_RATIO_SCALE, 1 - CONFIDENCE);
    boolean always = Math.abs(found.logRatio() - Math.log(truth)) > half;
    boolean fixed = !found.interval(CONFIDENCE).contains(truth);
    return new SimulatedLooks(0, 1, false, inTurn, independent, always, fixed);
  }

  private static boolean isMissedInTurn(
      SimulatedTable table, SimulatedTable.Primary primary, double designEffect, double truth) {
    return EventsInTurn.of(table.study(), SimulatedTable.PLAN, primary.within(), designEffect)
        .excludes(truth, CONFIDENCE);
  }
}
