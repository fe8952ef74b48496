package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Weeks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small version of the table in docs/simulation.md, with room for the luck of fewer draws. */
class CoverageTest {
  /** Three standard errors: one test in some hundreds fails by chance for other seeds. */
  private static final double LUCK = 3;

  @ParameterizedTest
  @CsvSource({"A,CALM", "A,BURSTS", "B,BURSTS", "C,BURSTS", "E,CALM", "G,BURSTS", "G2,BURSTS"})
  void intervals_cover_the_ratio_expected_for_these_authors(Scenario scenario, Weeks weeks) {
    int tables = 120;
    CoverageRow row = CoverageRow.of(scenario, weeks, tables);

    assertThat(row.coverage()).isGreaterThan(0.93 - LUCK * Math.sqrt(0.93 * 0.07 / tables));
    assertThat(row.intervals()).isGreaterThan(tables * 9 / 10);
  }

  @Test
  void parity_is_hardly_ever_said_where_the_ratio_is_on_the_margin() {
    int tables = 30;
    CoverageRow row = CoverageRow.of(Scenario.M, Weeks.BURSTS, tables);

    assertThat(row.parity()).isLessThan(0.025 + LUCK * Math.sqrt(0.025 * 0.975 / tables));
  }

  @Test
  void the_table_at_the_margin_has_exactly_that_ratio() {
    assertThat(SimulatedAnswer.of(Scenario.M, Weeks.CALM, 1).expected())
        .isBetween(1.25 - 1e-9, 1.25 + 1e-9);
  }

  @Test
  void ai_that_is_not_disclosed_pulls_the_ratio_to_one() {
    CoverageRow row = CoverageRow.of(Scenario.H, Weeks.CALM, 40);

    assertThat(row.coverageOfEffect()).isLessThan(0.7);
  }
}
