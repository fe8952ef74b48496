package dev.codeparity.scripts;

import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Prints how often limits that are looked at every week ever leave out the truth of simulated
 * repositories, a row a scenario, as CSV.
 */
public final class LooksCoverage {
  private LooksCoverage() {}

  /**
   * Draws, looks and counts.
   *
   * @param arguments as {@link AskedScenarios#of} takes them
   */
  public static void main(String[] arguments) {
    AskedScenarios asked = AskedScenarios.of(arguments);
    System.out.println(
        "weeks,scenario,label,tables,few_looks,many_looks,few_missed,in_turn_missed,"
            + "independent_missed,always_missed,fixed_missed");
    asked.each((scenario, weeks) -> print(scenario, weeks, asked));
  }

  private static void print(Scenario scenario, Weeks weeks, AskedScenarios asked) {
    List<SimulatedLooks> all = all(scenario, weeks, asked.first(), asked.tables());
    System.out.printf(
        Locale.ROOT,
        "%s,%s,\"%s\",%d,%.1f,%.1f,%.4f,%.4f,%.4f,%.4f,%.4f%n",
        weeks.name().toLowerCase(Locale.ROOT),
        scenario,
        scenario.label(),
        all.size(),
        all.stream().mapToInt(SimulatedLooks::few).average().orElse(Double.NaN),
        all.stream().mapToInt(SimulatedLooks::many).average().orElse(Double.NaN),
        share(all, SimulatedLooks::fewMissed),
        share(all, SimulatedLooks::inTurnMissed),
        share(all, SimulatedLooks::independentMissed),
        share(all, SimulatedLooks::alwaysMissed),
        share(all, SimulatedLooks::fixedMissed));
  }

  /** Histories of a scenario from a seed on; the outcome does not depend on threads. */
  static List<SimulatedLooks> all(Scenario scenario, Weeks weeks, int first, int tables) {
    return LongStream.range(first, first + tables)
        .parallel()
        .mapToObj(seed -> SimulatedLooks.of(scenario, weeks, seed))
        .toList();
  }

  static double share(List<SimulatedLooks> all, Predicate<SimulatedLooks> which) {
    return all.stream().mapToDouble(looks -> which.test(looks) ? 1 : 0).average().orElse(0);
  }
}
