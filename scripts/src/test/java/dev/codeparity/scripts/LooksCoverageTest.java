package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.simulation.Scenario;
import dev.codeparity.fixtures.simulation.Weeks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small version of the table of looks in docs/simulation.md. */
class LooksCoverageTest {
  @Test
  void limits_for_any_look_hardly_ever_leave_the_truth_out() {
    int tables = 25;
    List<SimulatedLooks> all = LooksCoverage.all(Scenario.E, Weeks.BURSTS, 1, tables);

    assertThat(all).allMatch(looks -> looks.few() > 0 && looks.many() > 0);
    assertThat(LooksCoverage.share(all, SimulatedLooks::alwaysMissed))
        .isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / tables));
  }
}
