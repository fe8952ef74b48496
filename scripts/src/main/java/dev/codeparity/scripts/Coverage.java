package dev.codeparity.scripts;

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
    AskedScenarios asked = AskedScenarios.of(arguments);
    System.out.println(
        "weeks,scenario,label,tables,intervals,ai_events,human_events,bias_pct,coverage,"
            + "coverage_of_effect,width,worse,better,parity,inside_margin");
    asked.each(
        (scenario, weeks) -> print(CoverageRow.of(scenario, weeks, asked.first(), asked.tables())));
  }

  private static void print(CoverageRow row) {
    System.out.printf(
        Locale.ROOT,
        "%s,%s,\"%s\",%d,%d,%.1f,%.1f,%.2f,%.4f,%.4f,%.3f,%.4f,%.4f,%.4f,%.4f%n",
        row.weeks().name().toLowerCase(Locale.ROOT),
        row.scenario(),
        row.scenario().label(),
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
