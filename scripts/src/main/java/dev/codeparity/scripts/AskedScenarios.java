package dev.codeparity.scripts;

import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which tables to draw.
 *
 * @param first seed of the first of each scenario
 * @param tables how many of each
 * @param names of weeks and of scenarios, if not all
 */
record AskedScenarios(int first, int tables, List<String> names) {
  AskedScenarios {
    names = List.copyOf(names);
  }

  /**
   * As a command line has them.
   *
   * @param arguments tables to draw of each scenario, or the first and last of their seeds, such as
   *     {@code 1001-2000}; then names
   */
  static AskedScenarios of(String[] arguments) {
    String[] seeds = arguments[0].split("-", 2);
    int first = seeds.length > 1 ? Integer.parseInt(seeds[0]) : 1;
    int tables = Integer.parseInt(seeds[seeds.length - 1]) - first + 1;
    return new AskedScenarios(first, tables, List.of(arguments).subList(1, arguments.length));
  }

  /** What is done with each scenario that is asked for. */
  interface Each {
    void of(Scenario scenario, Weeks weeks);
  }

  void each(Each each) {
    for (Weeks weeks : Weeks.values()) {
      for (Scenario scenario : Scenario.values()) {
        if (isAsked(weeks) && isAsked(scenario)) {
          each.of(scenario, weeks);
        }
      }
    }
  }

  /** Whether a value is named, or no other of its kind. */
  private <T extends Enum<T>> boolean isAsked(T value) {
    List<String> all =
        Arrays.stream(value.getDeclaringClass().getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    return names.contains(value.name().toLowerCase(Locale.ROOT))
        || names.stream().noneMatch(all::contains);
  }
}
