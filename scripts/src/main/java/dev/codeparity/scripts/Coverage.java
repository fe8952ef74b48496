package dev.codeparity.scripts;

import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints how often Codeparity is right on simulated repositories, a row a scenario, as CSV. */
public final class Coverage {
  private Coverage() {}

  /**
   * Draws, analyses and counts.
   *
   * @param arguments tables to draw of each scenario, or the first and last of their seeds, such as
   *     {@code 1001-2000}; then names of weeks and of scenarios, if not all
   */
  public static void main(String[] arguments) {
    String[] seeds = arguments[0].split("-", 2);
    int first = seeds.length > 1 ? Integer.parseInt(seeds[0]) : 1;
    int tables = Integer.parseInt(seeds[seeds.length - 1]) - first + 1;
    List<String> asked = List.of(arguments).subList(1, arguments.length);
    System.out.println(
        "weeks,scenario,label,tables,intervals,ai_events,human_events,bias_pct,coverage,"
            + "coverage_of_effect,width,worse,better,parity,inside_margin");
    for (Weeks weeks : Weeks.values()) {
      for (Scenario scenario : Scenario.values()) {
        if (!isAsked(weeks, asked) || !isAsked(scenario, asked)) {
          continue;
        }
        CoverageRow row = CoverageRow.of(scenario, weeks, first, tables);
        System.out.printf(
            Locale.ROOT,
            "%s,%s,\"%s\",%d,%d,%.1f,%.1f,%.2f,%.4f,%.4f,%.3f,%.4f,%.4f,%.4f,%.4f%n",
            weeks.name().toLowerCase(Locale.ROOT),
            scenario,
            scenario.label(),
            row.tables(),
            row.intervals(),
            row.aiEvents(),
            row.humanEvents(),
            100 * Math.expm1(row.bias()),
            row.coverage(),
            row.coverageOfEffect(),
            row.width(),
            row.worse(),
            row.better(),
            row.parity(),
            row.insideMargin());
      }
    }
  }

  /** Whether a value is named, or no other of its kind. */
  private static <T extends Enum<T>> boolean isAsked(T value, List<String> asked) {
    List<String> names =
        Arrays.stream(value.getDeclaringClass().getEnumConstants())
            .map(one -> one.name().toLowerCase(Locale.ROOT))
            .toList();
    return asked.contains(value.name().toLowerCase(Locale.ROOT))
        || asked.stream().noneMatch(names::contains);
  }
}
