package dev.codeparity.scripts;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * How often the intervals of many tables of a scenario were right. Shares are of all tables but
 * those of coverage, which are of the tables with an interval.
 *
 * @param tables tables drawn
 * @param intervals tables with an interval
 * @param aiEvents mean of the AI events compared
 * @param humanEvents mean of the human events compared
 * @param bias mean log ratio less the mean log of the ratio expected
 * @param coverage share of intervals that hold the ratio expected for these authors
 * @param coverageOfEffect share of intervals that hold what AI does to the work it is used for
 * @param width mean length of the intervals on the log scale
 * @param worse tables called {@code WORSE}, by the interval alone but in scenario M
 * @param better tables called {@code BETTER}
 * @param parity tables called {@code PARITY}
 * @param insideMargin tables whose interval lies within the margin, whatever the checks say of it
 */
record CoverageRow(
    Scenario scenario,
    Weeks weeks,
    int tables,
    int intervals,
    double aiEvents,
    double humanEvents,
    double bias,
    double coverage,
    double coverageOfEffect,
    double width,
    double worse,
    double better,
    double parity,
    double insideMargin) {

  /** Draws tables from seeds 1, 2, 3 and so on; the outcome does not depend on threads. */
  static CoverageRow of(Scenario scenario, Weeks weeks, int tables) {
    return of(scenario, weeks, 1, tables);
  }

  /** Draws so many tables from a seed on. */
  static CoverageRow of(Scenario scenario, Weeks weeks, int first, int tables) {
    List<SimulatedAnswer> answers =
        LongStream.range(first, first + tables)
            .parallel()
            .mapToObj(seed -> SimulatedAnswer.of(scenario, weeks, seed))
            .toList();
    List<SimulatedAnswer> told = answers.stream().filter(SimulatedAnswer::hasInterval).toList();
    return new CoverageRow(
        scenario,
        weeks,
        tables,
        told.size(),
        mean(answers, a -> a.found().compared().aiEvents()),
        mean(answers, a -> a.found().compared().humanEvents()),
        mean(told, a -> Math.log(a.found().ratio() / a.expected())),
        share(told, a -> a.covers(a.expected())),
        share(told, a -> a.covers(a.effect())),
        mean(told, SimulatedAnswer::width),
        share(answers, a -> a.verdict() == Verdict.WORSE),
        share(answers, a -> a.verdict() == Verdict.BETTER),
        share(answers, a -> a.verdict() == Verdict.PARITY),
        share(answers, a -> a.ofInterval() == Verdict.PARITY));
  }

  private static double mean(List<SimulatedAnswer> all, ToDoubleFunction<SimulatedAnswer> of) {
    return all.stream().mapToDouble(of).average().orElse(Double.NaN);
  }

  private static double share(List<SimulatedAnswer> all, Predicate<SimulatedAnswer> which) {
    return mean(all, answer -> which.test(answer) ? 1 : 0);
  }
}
