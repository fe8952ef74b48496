package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.claim.Outlook;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.fixtures.simulation.Scenario;
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
    List<SimulatedAnswer> answers =
        LongStream.rangeClosed(1, 150)
            .parallel()
            .mapToObj(seed -> SimulatedAnswer.of(Scenario.B, Weeks.CALM, seed))
            .toList();
    double told = 0;
    double worse = 0;
    for (SimulatedAnswer found : answers) {
      Outlook outlook = Outlook.of(found.answer(), 1.25, 0.95).orElseThrow();
      told += outlook.chances(found.expected()).getOrDefault(Verdict.WORSE, 0.0);
      worse += found.ofInterval() == Verdict.WORSE ? 1 : 0;
    }
    // three standard errors of a share of about 0.7 in 150 tables
    assertThat(worse / answers.size()).isCloseTo(told / answers.size(), within(0.11));
  }
}
