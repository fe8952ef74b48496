package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Outlook;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Simulation;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The chances that {@code codeparity power} tells, beside how often verdicts fall in simulation.
 */
class OutlookAgreementTest {
  @Test
  void verdicts_fall_as_often_as_the_outlook_of_each_table_says_on_average() {
    List<Told> answers =
        LongStream.rangeClosed(1, 150).parallel().mapToObj(OutlookAgreementTest::table).toList();
    double told = 0;
    double worse = 0;
    for (Told found : answers) {
      told += found.chance();
      worse += found.isWorse() ? 1 : 0;
    }
    // three standard errors of a share of about 0.7 in 150 tables
    assertThat(worse / answers.size()).isCloseTo(told / answers.size(), within(0.11));
  }

  /**
   * What is said of one table.
   *
   * @param chance of the verdict {@code WORSE}, by the outlook
   * @param isWorse whether the interval says so
   */
  private record Told(double chance, boolean isWorse) {}

  private static Told table(long seed) {
    SimulatedTable table = new SimulatedTable(Simulation.draw(Scenario.B, Weeks.CALM, seed));
    Comparison answer =
        new Comparisons(ComparisonSettings.defaults())
            .answer(table.study(), Comparisons.ALL, row -> true);
    SimulatedAnswer found = SimulatedAnswer.of(Scenario.B, Weeks.CALM, seed);
    Outlook outlook = Outlook.of(answer, 1.25, 0.95).orElseThrow();
    return new Told(
        outlook.chances(found.expected()).getOrDefault(Verdict.WORSE, 0.0),
        found.ofInterval() == Verdict.WORSE);
  }
}
